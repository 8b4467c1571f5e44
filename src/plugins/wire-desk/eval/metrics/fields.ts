import type { Proposed } from '../engine';
import type { GoldPage } from '../pages/page';
import { lineWords, linesOf } from '../pages/read-pages';
import { folded, sameWords, wordsOf } from './words';

export const FIELDS = ['title', 'lead', 'category', 'credit', 'dateline', 'byline'] as const;

export type Field = (typeof FIELDS)[number];

/** A field as it is printed in the report, and whether the proposal has it right. */
export interface FieldOutcome {
  field: Field;
  gold: string | null;
  proposed: string | null;
  isRight: boolean;
}

/** Returns the lines of the copy that have this word in the layout, joined; null if there are none. */
export function textOf(page: Pick<GoldPage, 'layout' | 'copy'>, word: string): string | null {
  const words = lineWords(page.layout);
  const lines = linesOf(page.copy).filter((_, index) => words[index] === word);
  return lines.length === 0 ? null : lines.join(' ');
}

type Compare = (gold: string, proposed: string, page: GoldPage) => boolean;

/** Names only: "By", "nga" and what joins names do not count. */
const namesIn = (byline: string) => byline.replace(/(^by|^nga|\band\b|\bdhe\b|&)/giu, ' ');

/** What a dateline may have before the first sentence of the story, in words. */
const DATELINE_WORDS = 14;

/** Whether the lead is the gold one, with or without the dateline that its line begins with. */
function isLead(gold: string, proposed: string, { fields }: GoldPage): boolean {
  if (sameWords(gold, proposed)) return true;
  if (fields.dateline === null) return false;
  const [words, own] = [wordsOf(gold), wordsOf(proposed)];
  const before = words.length - own.length;
  const place = wordsOf(folded(fields.dateline.place))[0] ?? '';
  return (
    own.length > 0 &&
    before > 0 &&
    before <= DATELINE_WORDS &&
    sameWords(words.slice(before).join(' '), proposed) &&
    wordsOf(folded(words.slice(0, before).join(' '))).includes(place)
  );
}

/** An agency's mark before the headline, such as "UPDATE 3-". */
const takeMark = /^[A-Z]{3,}(?: \d+)?-\s*/;

/** Whether the headline is the gold line, with or without a take mark. */
const isTitle = (gold: string, proposed: string): boolean =>
  sameWords(gold, proposed) || sameWords(gold.replace(takeMark, ''), proposed);

function isCategory(gold: string, proposed: string, { known }: GoldPage): boolean {
  const same = known.categories.filter(({ names }) => names.some((name) => sameWords(name, gold)));
  return [gold, ...same.flatMap(({ names }) => names)].some((name) => sameWords(name, proposed));
}

const compare: Record<Field, Compare> = {
  title: isTitle,
  lead: isLead,
  category: isCategory,
  credit: sameWords,
  dateline: sameWords,
  byline: (gold, proposed) => sameWords(namesIn(gold), namesIn(proposed)),
};

const printed = (dateline: { place: string; date: string | null } | null) =>
  dateline && `${dateline.place} | ${dateline.date ?? 'no date'}`;

/** Returns the outcome of each field. A field that the copy does not have must be null. */
export function compareFields(page: GoldPage, { article, byline }: Proposed): FieldOutcome[] {
  const { category, credit } = page.fields;
  const gold = { title: textOf(page, 'title'), lead: textOf(page, 'lead'), category, credit };
  const { title, lead } = article;
  const own = { title, lead, category: article.category, credit: article.credit, byline };
  const expected = {
    ...gold,
    dateline: printed(page.fields.dateline),
    byline: page.fields.byline,
  };
  const proposed = { ...own, dateline: printed(article.dateline) };
  return FIELDS.map((field) => {
    const [one, other] = [expected[field], proposed[field]];
    const isRight =
      one === null || other === null ? one === other : compare[field](one, other, page);
    return { field, gold: one, proposed: other, isRight };
  });
}
