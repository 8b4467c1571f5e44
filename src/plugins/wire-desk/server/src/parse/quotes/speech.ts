import type { Evidence } from '../model/model';
import type { Page } from '../text/page';
import type { Word } from '../text/word';
import { boards, namingCues } from '../language/speech';
import type { QuotedSpan } from './stretch';

/** What speaks for and against a span being speech, apart from the words around it. */
function shapeOf({ words, text, span }: QuotedSpan): string[] {
  const count = words.length;
  const length = count >= 8 ? '8' : count >= 4 ? '4' : count >= 2 ? '2' : '1';
  const long = words.filter((word) => word.text.length > 3);
  const titled = long.length > 0 && long.every(({ capital }) => capital);
  return [
    `words:${length}`,
    /^[\p{Lu}\p{N}…¿¡]/u.test(text) ? 'begins:capital' : 'begins:small',
    `by:${span.by}`,
    ...(titled ? [`titled:${length}`] : []),
    ...(/[.!?…][^\p{L}]*$/u.test(text) ? ['ends:stop'] : []),
    ...(/[,–—-]\s*$/.test(text) ? ['ends:comma'] : []),
    ...(/[.!?…]\s+\p{Lu}/u.test(text) ? ['holds:sentences'] : []),
  ];
}

function voiceOf({ words }: QuotedSpan, page: Page): string[] {
  const { W, A, H, Y, I } = page.pack.classes;
  const has = (lists: ReadonlySet<string>[]) =>
    words.some(({ folded }) => lists.some((list) => list.has(folded.replace(/'.*$/, ''))));
  return [
    ...(has([W]) ? ['voice:first'] : []),
    ...(has([A]) ? ['voice:verb'] : []),
    ...(has([H, Y, I]) ? ['voice:pronoun'] : []),
  ];
}

/** The last words before the span, folded and joined, longest first. */
function endings(words: Word[], first: number): string[] {
  return [4, 3, 2, 1].map((count) =>
    words
      .slice(Math.max(0, first - count), first)
      .map(({ folded }) => folded)
      .join(' '),
  );
}

function settingOf(quoted: QuotedSpan, page: Page): string[] {
  const { begin, end } = quoted;
  const words = page.words[begin.sentence.paragraph] ?? [];
  const tail = page.words[end.sentence.paragraph] ?? [];
  const from = begin.sentence.nodes[begin.at]?.from ?? 0;
  const to = end.sentence.nodes[end.at]?.to ?? 0;
  const [before, first, after] = [words[from - 1], words[from], tail[to]];
  const tight = before !== undefined && !/[,.;:!?–—]/.test(first?.gap ?? '');
  const { D, L } = page.pack.classes;
  const previous = begin.sentence.codes[begin.at - 1] ?? '^';
  const next = end.sentence.codes[end.at + 1] ?? '$';
  const modifies = after && /^["”“»'’]+ $/.test(after.gap) && next === 'U';
  const named = tight && endings(words, from).some((ending) => namingCues.has(ending));
  return [
    ...(quoted.opens ? ['opens'] : []),
    ...(quoted.opens && next === '$' ? ['alone'] : []),
    ...(named ? ['named'] : []),
    ...(tight && D.has(before.folded) ? ['after-article'] : []),
    ...(tight && L.has(before.folded) && !quoted.opens ? ['after-link'] : []),
    ...(/[UpnNO]L$/.test(begin.sentence.codes.slice(Math.max(0, begin.at - 2), begin.at))
      ? ['link-noun']
      : []),
    ...(tight && !named ? [`after-code:${previous}`] : []),
    ...(modifies ? ['modifies'] : []),
    ...(tight && before.capital && modifies && after.capital ? ['within-name'] : []),
    ...(words.slice(Math.max(0, from - 6), from).some(({ folded }) => boards.has(folded))
      ? ['board']
      : []),
    ...(/\($/.test(first?.gap.trimEnd().slice(0, -1) ?? '') ? ['bracket'] : []),
  ];
}

function attributionOf({ before, after }: QuotedSpan): string[] {
  const first = before[0]?.pattern.name;
  const second = after[0]?.pattern.name;
  return [
    first === undefined ? 'before:none' : `before:${first}`,
    second === undefined ? 'after:none' : `after:${second}`,
    ...(first === undefined && second === undefined ? ['unattributed'] : []),
  ];
}

/** Whether the story sets its speech in double marks, so that single ones are for terms. */
function isOddSingle({ span }: QuotedSpan, page: Page): boolean {
  return span.by === 'single' && page.spans.some(({ by }) => by === 'double');
}

/** A paragraph that is a quote and nothing else, with no stop: a heading that quotes the story. */
function isHeading({ text, span, words }: QuotedSpan, paragraph: string): boolean {
  const isWhole = span.parts.length === 1 && paragraph.length - text.length <= 8;
  return (
    span.by !== 'dash' &&
    isWhole &&
    words.length <= 12 &&
    !/[.!?…,;:–—-]["'”’»)]*$/u.test(text.trim())
  );
}

/** What speaks for and against a span being speech; `joined`: it goes on with one that is. */
export function speechEvidence(quoted: QuotedSpan, page: Page, joined: boolean): Evidence {
  const text = page.paragraphs[quoted.begin.sentence.paragraph] ?? '';
  return new Set([
    ...shapeOf(quoted),
    ...voiceOf(quoted, page),
    ...settingOf(quoted, page),
    ...attributionOf(quoted),
    ...(joined ? ['joined'] : []),
    ...(isOddSingle(quoted, page) ? ['odd-single'] : []),
    ...(isHeading(quoted, text) ? ['heading-alone'] : []),
    ...(/[.!?…:,]["'”“’»)]*\s*$/u.test(text.slice(-12)) ? [] : ['heading']),
  ]);
}
