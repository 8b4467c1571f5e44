import type { DeskLeftOut } from '../../../shared/contracts/desk';
import type { Proposal } from '../parse/proposal/proposal';

/** Returns what was left out of a normalised copy, each with the paragraph of the story that it stands before. */
export const leftOutOf = (
  normalised: string,
  { leftOut, places }: Pick<Proposal, 'leftOut' | 'places'>,
): DeskLeftOut[] => {
  let read = 0;
  return leftOut.map(({ text, reason }) => {
    const found = normalised.indexOf(text, read);
    const at = found < 0 ? read : found;
    read = found < 0 ? read : found + text.length;
    return { text, reason, before: places.filter(({ start }) => start < at).length };
  });
};
