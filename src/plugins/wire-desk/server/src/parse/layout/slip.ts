/** Role of a piece of the copy on the page. `open` is undecided. */
export type Part =
  | 'open'
  | 'furniture'
  | 'section'
  | 'title'
  | 'repeat'
  | 'byline'
  | 'dateline'
  | 'lead'
  | 'body'
  | 'credit';

/** A piece of the copy. The slips in order contain each letter of it once. */
export interface Slip {
  text: string;
  part: Part;
}

export function openIndexes(slips: Slip[]): number[] {
  return slips.flatMap((slip, index) => (slip.part === 'open' ? [index] : []));
}

export function mark(slips: Slip[], index: number, part: Part): Slip[] {
  return slips.map((slip, at) => (at === index ? { ...slip, part } : slip));
}

export function textsOf(slips: Slip[], part: Part): string[] {
  return slips.filter((slip) => slip.part === part).map((slip) => slip.text);
}
