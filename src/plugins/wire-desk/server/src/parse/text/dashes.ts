import { fold } from '../language/fold';
import { english } from '../language/en';
import { albanian } from '../language/sq';
import type { Span, SpanPart } from './marks';

const opening = /^(?:[–—−]\s*|-\s+)(?=\S)/;
const between = /\s[–—−-]\s|(?<=[.,?!…])[–—−]\s/g;
/** How many words of a segment may come before its verb. */
const reach = 4;

interface Segment {
  start: number;
  end: number;
  /** The words of the writer: "pyeti Toska". */
  narration: boolean;
}

function speaks(text: string): boolean {
  const words = text.slice(0, 80).split(/[\s,.;:]+/, reach);
  return words.some((word) =>
    [english, albanian].some(({ verbs }) => {
      const verb = verbs.get(fold(word));
      return verb !== undefined && (verb.say || verb.manner);
    }),
  );
}

/** The segments of a turn: speech first; after a dash the writer's words if they are small and speak; then speech again. */
function segmentsOf(text: string, from: number): Segment[] {
  const segments: Segment[] = [{ start: from, end: text.length, narration: false }];
  for (const { index, 0: dash } of text.slice(from).matchAll(between)) {
    const start = from + index + dash.length;
    const last = segments.at(-1);
    if (!last) continue;
    const rest = text.slice(start, start + 120);
    const narration = !last.narration && /^\p{Ll}/u.test(rest) && speaks(rest);
    if (!narration && !last.narration) continue;
    last.end = from + index;
    segments.push({ start, end: text.length, narration });
  }
  return segments;
}

function spanOf({ start, end }: Segment, paragraph: number, text: string): Span {
  const open = Math.max(0, start - 2);
  const part: SpanPart = { paragraph, open, start, end, close: Math.min(text.length, end) };
  return { by: 'dash', parts: [part] };
}

/**
 * Turns of dialogue: paragraphs that begin with a dash. One counts if its writer says who speaks or if it asks; then those
 * right after and before it count too. A list with dashes is none.
 */
export function dashSpans(paragraphs: string[]): Span[] {
  const turns = paragraphs.map((text) => {
    const dash = opening.exec(text);
    return dash && segmentsOf(text, dash[0].length);
  });
  const counts = turns.map(
    (turn, at) =>
      turn?.some(({ narration }) => narration) === true ||
      (turn !== null && /\?\s*$/.test(paragraphs[at] ?? '')),
  );
  for (let at = 1; at < turns.length; at += 1) if (turns[at] && counts[at - 1]) counts[at] = true;
  for (let at = turns.length - 2; at >= 0; at -= 1)
    if (turns[at] && counts[at + 1]) counts[at] = true;
  return turns.flatMap((turn, paragraph) =>
    turn && counts[paragraph]
      ? turn
          .filter(({ narration }) => !narration)
          .map((segment) => spanOf(segment, paragraph, paragraphs[paragraph] ?? ''))
      : [],
  );
}
