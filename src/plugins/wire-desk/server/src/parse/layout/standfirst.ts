import type { Slip } from './slip';

/** The longest lead the newsroom stores (DESIGN §3), in characters. */
const longestLead = 500;

/** Where the lead ends: after the last sentence that fits. 0 when not even the first one does. */
function lastStopWithin(text: string, length: number): number {
  const stops = [...text.slice(0, length + 1).matchAll(/[.!?…]["”“»’')\]]*(?=\s)/gu)];
  const last = stops.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** The slips of the first paragraph: the lead and, if it is too long, the rest as body. No sentence is cut. */
export function splitStandfirst(slips: Slip[], index: number | undefined): Slip[] {
  const text = index === undefined ? undefined : slips[index]?.text;
  if (text === undefined) return [];
  if (text.length <= longestLead) return [{ text, part: 'lead' }];
  const end = lastStopWithin(text, longestLead);
  const lead: Slip[] = end === 0 ? [] : [{ text: text.slice(0, end), part: 'lead' }];
  return [...lead, { text: text.slice(end).trim(), part: 'body' }];
}
