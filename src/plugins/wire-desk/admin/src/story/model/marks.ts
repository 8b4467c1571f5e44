/** Words between marks: where they begin and end in a text, without the marks. */
export interface Stretch {
  start: number;
  end: number;
}

/** The marks that may close what a mark has opened, as papers of several languages set them. */
const CLOSERS: Record<string, string> = {
  ...{ '"': '"”“', '“': '”"“', '”': '”"', '„': '“”"‟', '‟': '”“"', '«': '»', '»': '«»' },
  ...{ '‘': '’', '‚': '‘’', '‹': '›', '›': '‹', "'": "'" },
};

const DOUBLE = /["“”„‟«»]/gu;
const SINGLE = /['‘’‚‹›]/gu;

const isFreeBefore = (before: string): boolean => /^$|[\s([{–—/"“”„«»-]/u.test(before);
const isFreeAfter = (after: string): boolean => /^$|[\s.,;:!?)\]}…]/u.test(after);

const opens = (mark: string, before: string, after: string, isInside: boolean): boolean => {
  if (mark === '„' || mark === '‚') return true;
  if (mark === '’') return false;
  if (mark === '»' || mark === '›') return !isInside && isFreeBefore(before) && !isFreeAfter(after);
  return isFreeBefore(before) && (!isInside || !isFreeAfter(after));
};

/** An apostrophe within a word is no mark. */
const isApostrophe = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);

/** Returns the outermost stretches between marks of a kind; one that nothing closes goes to the end. */
const stretchesBy = (marks: RegExp, text: string): Stretch[] => {
  const found: Stretch[] = [];
  const open: { mark: string; start: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (marks === SINGLE && isApostrophe(before, after)) continue;
    const level = open.findLastIndex((one) => (CLOSERS[one.mark] ?? '').includes(mark));
    if (opens(mark, before, after, level >= 0)) open.push({ mark, start: index + 1 });
    else if (level >= 0) {
      const [closed] = open.splice(level);
      if (open.length === 0 && closed) found.push({ start: closed.start, end: index });
    }
  }
  const [unclosed] = open;
  if (unclosed && marks === DOUBLE) found.push({ start: unclosed.start, end: text.length });
  return found;
};

/** Returns the words between marks in a line of text: between single ones only where it has no double ones. */
export const stretchesIn = (text: string): Stretch[] => {
  const found = stretchesBy(DOUBLE, text);
  return found.length > 0 ? found : stretchesBy(SINGLE, text);
};
