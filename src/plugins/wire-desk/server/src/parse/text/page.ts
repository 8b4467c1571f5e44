import { fold } from '../language/fold';
import { abbreviations } from '../language/grammar';
import type { Pack } from '../language/pack';
import { dashSpans } from './dashes';
import { inOrder, spansOf, type Span, type SpanPart } from './marks';
import { withoutNicknames } from './nicknames';
import { packOf, verbAt } from './verbs';
import type { Word } from './word';

export interface Page {
  paragraphs: string[];
  /** Whether the copy is Albanian: names and offices then have case endings. */
  albanian: boolean;
  pack: Pack;
  spans: Span[];
  /** Words of each paragraph. */
  words: Word[][];
  /** First and last word of each span in each of its paragraphs, by `span:paragraph`. */
  settings: Map<string, { first: number; last: number }>;
}

const wordPattern =
  /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}]))?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\-‑‐][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const possessiveEnd = /['’]s?$/iu;

function rawWords(text: string): Pick<Word, 'text' | 'start' | 'end' | 'possessive'>[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const printed = match[0];
    const bare = printed.replace(possessiveEnd, '');
    const start = match.index;
    const end = start + printed.length;
    const plural = /s$/i.test(bare) && /^['’](?=\s\p{L})/u.test(text.slice(end, end + 3));
    return { text: bare, start, end, possessive: bare !== printed || plural };
  });
}

function endsSentence(gap: string, before: Word, earlier: Word | undefined): boolean {
  if (/[!?…]/.test(gap)) return true;
  if (!gap.includes('.') || gap.includes('.,')) return false;
  const isInitial =
    /^[^\P{Lu}IA]$/u.test(before.text) ||
    (/^\p{Lu}$/u.test(before.text) && earlier?.capital === true);
  return !(
    /^\.\s/.test(gap) &&
    (isInitial || (abbreviations.has(before.folded) && before.text !== 'maj'))
  );
}

/** “…!” Danladi thundered. A name and one more word are an attribution, whatever the verb. */
function isNameAndWord(words: Word[], index: number): boolean {
  let at = index;
  while (words[at]?.capital && (at === index || /^(\. | )$/.test(words[at]?.gap ?? ''))) at += 1;
  const [verb, next] = [words[at], words[at + 1]];
  return at > index && verb?.gap === ' ' && verb.span === null && (!next || /^[.,]/.test(next.gap));
}

/** Whether an attribution follows, so that "…?" or "…!" does not end the sentence. A full stop always does. */
function isAttribution(words: Word[], index: number, pack: Pack): boolean {
  const first = words[index];
  if (!first || /["”“»'’][.!?…]|\./.test(first.gap) || pack.classes.P.has(first.folded))
    return false;
  if (isNameAndWord(words, index)) return true;
  for (let at = index; at < Math.min(index + 9, words.length); at += 1) {
    const word = words[at];
    if (!word || word.span !== null || (at > index && /[.!?:]/.test(word.gap))) return false;
    const verb = verbAt(words, at, pack);
    if (verb && (verb.say || verb.manner)) return true;
  }
  return false;
}

function opensSentence(words: Word[], index: number, pack: Pack): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return true;
  if (word.span !== null && word.span === before.span) return false;
  if (!endsSentence(word.gap, before, words[index - 2]) || !(word.capital || /\d/.test(word.text)))
    return false;
  return before.span === null || word.span !== null || !isAttribution(words, index, pack);
}

function wordsOf(text: string, parts: { part: SpanPart; span: number }[]): Word[] {
  let part = 0;
  let last = 0;
  return rawWords(text).map((raw) => {
    while ((parts[part]?.part.end ?? Infinity) <= raw.start) part += 1;
    const within = (parts[part]?.part.start ?? Infinity) <= raw.start;
    const gap = text.slice(last, raw.start);
    last = raw.end;
    return {
      ...raw,
      folded: fold(raw.text),
      capital: /^(?:(?:al|el|as|an|ar|at|ad|az|ash|bin|ibn)[-‑‐])?\p{Lu}/u.test(raw.text),
      gap,
      span: within ? (parts[part]?.span ?? null) : null,
      sentence: 0,
      opening: false,
    };
  });
}

function isOpening(words: Word[], index: number): boolean {
  const [word, before] = [words[index], words[index - 1]];
  if (!word || !before) return true;
  return (
    word.sentence !== before.sentence ||
    (word.span !== null && word.span !== before.span) ||
    (endsSentence(word.gap, before, words[index - 2]) && word.capital) ||
    word.gap.includes(':')
  );
}

function settingsOf(words: Word[][]): Page['settings'] {
  const settings: Page['settings'] = new Map();
  words.forEach((list, paragraph) => {
    list.forEach(({ span }, index) => {
      if (span === null) return;
      const key = `${span}:${paragraph}`;
      settings.set(key, { first: settings.get(key)?.first ?? index, last: index });
    });
  });
  return settings;
}

/** The spans of a story: turns of dialogue, and what stands between marks outside of them. */
function allSpans(paragraphs: string[], { singles, dashes }: Reading): Span[] {
  const turns = dashes ? dashSpans(paragraphs) : [];
  const inTurns = new Set(turns.map(({ parts: [part] }) => part.paragraph));
  const others = spansOf(paragraphs, singles).filter(({ parts }) =>
    parts.every(({ paragraph }) => !inTurns.has(paragraph)),
  );
  return inOrder([...turns, ...others]);
}

/** How a story is read: its language, and which ways of setting speech count. */
export interface Reading {
  albanian: boolean;
  singles: boolean;
  dashes: boolean;
}

/** Splits paragraphs, the lead first, into words, sentences and quoted spans. */
export function readPage(paragraphs: string[], reading: Reading): Page {
  const { albanian } = reading;
  const pack = packOf(albanian);
  const spans = allSpans(paragraphs, reading);
  const partsIn = paragraphs.map((): { part: SpanPart; span: number }[] => []);
  spans.forEach((span, index) => {
    for (const part of span.parts) partsIn[part.paragraph]?.push({ part, span: index });
  });
  let sentence = -1;
  const words = paragraphs.map((text, paragraph) => {
    const list = withoutNicknames(wordsOf(text, partsIn[paragraph] ?? []));
    list.forEach((word, index) => {
      if (opensSentence(list, index, pack)) sentence += 1;
      word.sentence = sentence;
    });
    list.forEach((word, index) => {
      word.opening = isOpening(list, index);
    });
    return list;
  });
  return { paragraphs, albanian, pack, spans, words, settings: settingsOf(words) };
}
