import type { SuggestionsRequest, SuggestionsResponse } from '../../../shared/contracts/story';
import { MAX_TEXT } from '../../../shared/limits';
import type { ContentTypeUids } from '../config';
import { loadPersons, type Database } from '../store/newsroom';
import type { Reader } from '../worker/reader';

/** Returns the paragraphs that have words, up to as many as are read: a longer story has its quotes found in its first part. */
export const boundedParagraphs = (lead: string | null, body: string[]): string[] => {
  const kept: string[] = [];
  let length = 0;
  for (const text of [...(lead === null ? [] : [lead]), ...body]) {
    const line = text.trim();
    length += line.length;
    if (length > MAX_TEXT) break;
    if (line !== '') kept.push(line);
  }
  return kept;
};

/** Returns the quotes that a story's text has, and the people whose they are. Writes nothing. @throws IncomingRefusal */
export const suggest = async (
  { db, parseStory }: { db: Database; parseStory: Reader['parseStory'] },
  uids: ContentTypeUids,
  { lead, body, locale }: SuggestionsRequest,
): Promise<SuggestionsResponse['data']> => {
  const paragraphs = boundedParagraphs(
    lead,
    body.flatMap((text) => text.split('\n')),
  );
  if (paragraphs.length === 0) return { people: [], quotes: [] };
  const { people, quotes } = await parseStory(paragraphs, {
    persons: await loadPersons(db, uids),
    locale,
  });
  const placeOf = (name: string | null): number | null => {
    const place = people.findIndex((person) => person.name === name);
    return place < 0 ? null : place;
  };
  const placesOf = (names: string[]): number[] => names.flatMap((name) => placeOf(name) ?? []);
  return {
    people,
    quotes: quotes.map(({ text, kind, attributedAs, confidence, medium, occasion, ...said }) => ({
      ...{ text, kind, attributedAs, confidence, medium, occasion },
      speaker: placeOf(said.speaker),
      suggestions: placesOf(said.suggestions),
    })),
  };
};
