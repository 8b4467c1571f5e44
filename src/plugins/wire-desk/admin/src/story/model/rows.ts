import type { QuoteKind } from '../../../../shared/contracts/desk';
import type { NewPerson, StoryQuote } from '../../../../shared/contracts/story';
import { nameInText } from '../../../../shared/name-in-text';

/** Who said it: a known person, or one that is made when the quotes are saved. */
export interface SpeakerChoice extends NewPerson {
  documentId: string | null;
}

/** What an editor can change of a quote. */
export interface Content {
  text: string;
  kind: QuoteKind;
  attributedAs: string;
  /** Whether the editor wrote `attributedAs`: then it stays with every speaker. */
  isAttributedByHand?: boolean;
  speaker: SpeakerChoice | null;
}

/** A quote of the list. */
export interface Row extends Content {
  /** Stays while the row is shown, so that its form stays open; not always the quote's documentId. */
  key: string;
  /** As it was loaded; null for one that isn't saved yet. */
  base: StoryQuote | null;
  /** As others have it now, if they have changed what is changed here, too; `gone` if they have removed it. */
  theirs: StoryQuote | 'gone' | null;
  medium: string | null;
  occasion: string | null;
  /** Who may have said it, best first, where nobody is its speaker; undefined where nobody was looked for. */
  suggested?: SpeakerChoice[] | undefined;
}

export interface Quotes {
  rows: Row[];
  /** Saved quotes that the next save removes. */
  removed: StoryQuote[];
  /** documentIds of the saved quotes in the order in which they were seen. */
  base: string[];
}

export const NO_QUOTES: Quotes = { rows: [], removed: [], base: [] };

const speakerOf = ({ speaker }: StoryQuote): SpeakerChoice | null =>
  speaker && { ...speaker, aliases: [], role: null };

export const contentOf = (quote: StoryQuote): Content => ({
  text: quote.text,
  kind: quote.kind,
  attributedAs: quote.attributedAs ?? '',
  speaker: speakerOf(quote),
});

/** Returns the row of a saved quote. @param key of the row that shows it already */
export const rowOf = (quote: StoryQuote, key = quote.documentId): Row => ({
  ...contentOf(quote),
  ...{ key, base: quote, theirs: null, medium: null, occasion: null },
});

/** Whether a speaker is a new person of a name: all of one name are one. */
export const isNewPerson = (speaker: SpeakerChoice | null, name: string): boolean =>
  speaker !== null && speaker.documentId === null && speaker.name === name;

const isSameSpeaker = (one: SpeakerChoice | null, other: StoryQuote['speaker']): boolean =>
  one === null || other === null ? one === other : one.documentId === other.documentId;

/** Returns a change of a row's speaker: `attributedAs` is how the text names that one then, unless the editor wrote it. */
export const speakerChange = (
  { speaker: former, attributedAs, isAttributedByHand }: Row,
  speaker: SpeakerChoice | null,
  text: string,
): Partial<Content> => {
  const isSame = speaker !== null && former !== null && speaker.name === former.name;
  const isUnnamed = former === null && attributedAs !== '';
  if (isAttributedByHand === true || isSame || isUnnamed) return { speaker };
  const names = speaker === null ? [] : [speaker.name, ...speaker.aliases];
  return { speaker, attributedAs: nameInText(names, text) };
};

/** Returns whom of the suggested speakers of a quote without one can be recorded. */
export const suggestedOf = (
  { speaker, suggested = [] }: Pick<Row, 'speaker' | 'suggested'>,
  mayCreatePeople: boolean,
): SpeakerChoice[] =>
  speaker === null
    ? suggested.filter(({ documentId }) => mayCreatePeople || documentId !== null)
    : [];

/** Whether a row differs from what is saved. */
export const isChanged = ({ base, ...row }: Row): boolean =>
  base === null ||
  row.text.trim() !== base.text ||
  row.kind !== base.kind ||
  row.attributedAs.trim() !== (base.attributedAs ?? '') ||
  !isSameSpeaker(row.speaker, base.speaker);

const savedIds = (rows: Row[]): string[] => rows.flatMap(({ base }) => base?.documentId ?? []);

const isSameOrder = (one: string[], other: string[]): boolean => {
  const shared = one.filter((id) => other.includes(id));
  return other.filter((id) => shared.includes(id)).every((id, index) => id === shared[index]);
};

/** Whether saved quotes are in another order than they were. */
export const isMoved = ({ rows, base }: Quotes): boolean => !isSameOrder(savedIds(rows), base);

/** Whether there is something to save. */
export const isUnsaved = (quotes: Quotes): boolean =>
  quotes.removed.length > 0 || isMoved(quotes) || quotes.rows.some(isChanged);

/** Returns a changed row beside what others have now. What both have changed alike isn't changed. */
const besideTheirs = (row: Row, now: StoryQuote | undefined): Row => {
  if (now === undefined) return { ...row, theirs: 'gone' };
  if (now.version === row.base?.version) return { ...row, base: now, theirs: null };
  const taken = { ...row, base: now, theirs: null };
  return isChanged(taken) ? { ...row, theirs: now } : taken;
};

/**
 * Returns the list with the quotes as they are saved now. What is changed here stays; what isn't follows. After a refused save
 * (`isSeen`), the order of others counts as seen.
 */
export const loaded = (quotes: Quotes, now: StoryQuote[], isSeen = false): Quotes => {
  const removed = quotes.removed.filter(({ documentId }) =>
    now.some((quote) => quote.documentId === documentId),
  );
  const shown = now.filter((quote) =>
    removed.every(({ documentId }) => documentId !== quote.documentId),
  );
  const find = (id: string | undefined) => shown.find(({ documentId }) => documentId === id);
  const kept = quotes.rows.flatMap((row): Row[] => {
    const quote = find(row.base?.documentId);
    if (row.base === null) return [row];
    if (isChanged(row)) return [besideTheirs(row, quote)];
    return quote ? [rowOf(quote, row.key)] : [];
  });
  const ids = now.map(({ documentId }) => documentId);
  const wasMoved = isMoved(quotes);
  const rows = wasMoved ? kept : inOrderOf(kept, ids);
  return {
    rows: withFresh(rows, shown),
    removed: isSeen ? shownAgain(removed, now) : removed,
    base: wasMoved && !isSeen ? quotes.base : ids,
  };
};

const shownAgain = (removed: StoryQuote[], now: StoryQuote[]): StoryQuote[] =>
  removed.map((quote) => now.find((one) => one.documentId === quote.documentId) ?? quote);

/** Puts saved rows in the order of others; new ones stay where they are. */
const inOrderOf = (rows: Row[], ids: string[]): Row[] => {
  const placeOf = ({ base }: Row): number => (base === null ? -1 : ids.indexOf(base.documentId));
  const sorted = rows
    .filter((row) => placeOf(row) >= 0)
    .sort((one, other) => placeOf(one) - placeOf(other));
  return rows.map((row) => (placeOf(row) >= 0 ? (sorted.shift() ?? row) : row));
};

/** Adds quotes that others have added after what they follow. */
const withFresh = (rows: Row[], now: StoryQuote[]): Row[] => {
  const list = [...rows];
  const placeOf = (id: string): number => list.findIndex(({ base }) => base?.documentId === id);
  now.forEach((quote, index) => {
    if (placeOf(quote.documentId) >= 0) return;
    const before = now[index - 1]?.documentId;
    const at = before === undefined ? -1 : placeOf(before);
    list.splice(before === undefined ? 0 : at + 1, 0, rowOf(quote));
  });
  return list;
};
