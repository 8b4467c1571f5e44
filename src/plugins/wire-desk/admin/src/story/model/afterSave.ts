import type { StoryQuote } from '../../../../shared/contracts/story';
import { contentOf, isChanged, loaded, type Quotes, type Row, type SpeakerChoice } from './rows';

const isSpeaker = (sent: SpeakerChoice | null, saved: StoryQuote['speaker']): boolean => {
  if (sent === null || saved === null) return sent === saved;
  if (sent.documentId !== null) return sent.documentId === saved.documentId;
  return sent.name.trim() === saved.name;
};

const isMadeOf = (sent: Row, saved: StoryQuote): boolean =>
  sent.text.trim() === saved.text &&
  sent.kind === saved.kind &&
  sent.attributedAs.trim() === (saved.attributedAs ?? '') &&
  isSpeaker(sent.speaker, saved.speaker);

/** Returns what the rows that were sent are now, by their keys: new ones are known by what they say. */
const savedRows = (sent: Quotes, answered: StoryQuote[]): Map<string, StoryQuote> => {
  const seen = new Set([...sent.base, ...sent.rows.flatMap(({ base }) => base?.documentId ?? [])]);
  const unseen = answered.filter(({ documentId }) => !seen.has(documentId));
  const found = sent.rows.flatMap((row) => {
    const { base } = row;
    if (base !== null) {
      const same = answered.find(({ documentId }) => documentId === base.documentId);
      return same ? [[row.key, same] as const] : [];
    }
    const at = unseen.findIndex((quote) => isMadeOf(row, quote));
    return unseen.splice(at, at < 0 ? 0 : 1).map((quote) => [row.key, quote] as const);
  });
  return new Map(found);
};

/** Returns the people whom a save has made, by the names that were sent. */
const madePeople = (sent: Quotes, saved: Map<string, StoryQuote>): Map<string, SpeakerChoice> =>
  new Map(
    sent.rows.flatMap(({ key, speaker }) => {
      const quote = saved.get(key);
      const made = quote && contentOf(quote).speaker;
      return speaker?.documentId === null && made ? [[speaker.name, made] as const] : [];
    }),
  );

/** Returns a row over what is saved of it: what was changed since it was sent stays. */
const over = (quote: StoryQuote, sent: Row, row: Row): Row => {
  const saved = contentOf(quote);
  return {
    ...{ ...row, base: quote, theirs: null },
    text: row.text === sent.text ? saved.text : row.text,
    kind: row.kind === sent.kind ? saved.kind : row.kind,
    attributedAs: row.attributedAs === sent.attributedAs ? saved.attributedAs : row.attributedAs,
    speaker: row.speaker === sent.speaker ? saved.speaker : row.speaker,
  };
};

/** Leaves one row of each saved quote: a new quote may have been loaded before its save was answered. */
const withoutDoubles = (rows: Row[]): Row[] =>
  rows.filter((row) => {
    if (row.base === null) return true;
    const id = row.base.documentId;
    const same = rows.filter(({ base }) => base?.documentId === id);
    return (same.find(isChanged) ?? same[0]) === row;
  });

/** Returns the new quotes that were saved and have been removed from the list meanwhile. */
const removedSince = (now: Quotes, sent: Quotes, saved: Map<string, StoryQuote>): StoryQuote[] =>
  sent.rows
    .filter(({ base, key }) => base === null && now.rows.every((row) => row.key !== key))
    .flatMap(({ key }) => saved.get(key) ?? []);

/**
 * Returns the list after a save. What was edited, added, removed or moved while it was under way stays, as unsaved changes of
 * what the server answered.
 */
export const afterSave = (now: Quotes, sent: Quotes, answered: StoryQuote[]): Quotes => {
  const saved = savedRows(sent, answered);
  const made = madePeople(sent, saved);
  const withMade = (row: Row): Row => {
    const person = row.speaker?.documentId === null ? made.get(row.speaker.name) : undefined;
    return person ? { ...row, speaker: person } : row;
  };
  const sentRows = new Map(sent.rows.map((row) => [row.key, row]));
  const rebased = now.rows.flatMap((row): Row[] => {
    const before = sentRows.get(row.key);
    const quote = saved.get(row.key);
    // The save changed nothing of it: it follows what others have saved, as ever.
    if (!before || !isChanged(before)) return [row];
    if (quote) return [over(quote, before, row)];
    // The answer has it, as the server writes it.
    return before.base === null && row === before ? [] : [row];
  });
  const removed = [...now.removed, ...removedSince(now, sent, saved)];
  const base = sent.rows.flatMap(({ key }) => saved.get(key)?.documentId ?? []);
  return loaded({ rows: withoutDoubles(rebased.map(withMade)), removed, base }, answered, true);
};
