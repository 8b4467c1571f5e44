import { fold } from '../language/fold';
import { mark, openIndexes, type Slip } from './slip';

/** A headline longer than the page has room for is a paragraph (DESIGN §3: title ≤ 200). */
const longestTitle = 200;

/** A headline as it is compared with its repeat: letters and figures only. */
function bareHeadline(line: string): string {
  return fold(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function markTitle(slips: Slip[]): Slip[] {
  const first = openIndexes(slips)[0];
  const isTitle = first !== undefined && (slips[first]?.text.length ?? 0) <= longestTitle;
  return isTitle ? mark(slips, first, 'title') : slips;
}

/** Pages print the headline again above the story; that is no standfirst. */
export function markRepeats(slips: Slip[]): Slip[] {
  const title = slips.find((slip) => slip.part === 'title');
  if (!title) return slips;
  const wanted = bareHeadline(title.text);
  return slips.map((slip) =>
    slip.part === 'open' && wanted !== '' && bareHeadline(slip.text) === wanted
      ? { ...slip, part: 'repeat' }
      : slip,
  );
}
