/** What a single mark is: the opening or closing of a quote, or an apostrophe. */
export type SingleRole = 'opens' | 'closes';

const single = /['‘’‚‛‹›´]/g;
const freeBefore = /^$|[\s([{–—\-/"“”„«»]/;
const freeAfter = /^$|[\s.,;:!?)\]}…–—"“”»-]/;
/** '90s, ’em, ’til: what the apostrophe stands for is left out at the start. */
const clipped = /^.(\d\ds?\b|(em|til|tis|twas|cause|bout|round|n|neath|fraid|ere|cos|cuz|nuff)\b)/i;

interface Marked {
  at: number;
  mayOpen: boolean;
  mayClose: boolean;
}

function look(text: string, at: number): Marked {
  const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  const opening =
    freeBefore.test(before) && !/^$|\s/.test(after) && !clipped.test(text.slice(at, at + 8));
  const typed = mark !== '’' && mark !== '›' && mark !== '´';
  const mayOpen =
    opening && (typed ? !/[.,;:!?)]/.test(after) : mark === '’' && /\p{Lu}/u.test(after));
  const mayClose =
    !/^$|[\s([{]/.test(before) && freeAfter.test(after) && !/[‚‹]/.test(mark) && !mayOpen;
  return { at, mayOpen, mayClose };
}

/** A mark after a full stop or comma closes; one after an s may be a plural's: the dogs’ dinner. */
function closerOf(closers: number[], text: string): number | undefined {
  const certain = (at: number) => /[.,!?…"”]/.test(text.charAt(at - 1));
  const plural = (at: number) =>
    /s/i.test(text.charAt(at - 1)) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
  return closers.find((at) => certain(at) || !plural(at)) ?? closers[0];
}

/**
 * The single marks of a paragraph that open or close a quote, by offset; all others are apostrophes. An opening mark
 * takes the first fitting mark before the next opening one.
 */
export function singleMarks(text: string): Map<number, SingleRole> {
  const roles = new Map<number, SingleRole>();
  let open: number | null = null;
  let closers: number[] = [];
  const settle = () => {
    const close = open === null ? undefined : closerOf(closers, text);
    if (open !== null) roles.set(open, 'opens');
    if (close !== undefined) roles.set(close, 'closes');
    closers = [];
  };
  for (const { index } of text.matchAll(single)) {
    const { mayOpen, mayClose } = look(text, index);
    if (mayOpen) {
      settle();
      open = index;
    } else if (mayClose) closers.push(index);
  }
  settle();
  return roles;
}
