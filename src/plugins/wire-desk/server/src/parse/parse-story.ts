import { castOf } from './people/cast';
import type { Known, QuoteProposal } from './proposal/proposal';
import { quotesOf } from './quotes/quotes';
import { isAlbanian } from './text/inflection';
import { readPage } from './text/page';

/** A person of a story's text; `documentId` is null for somebody whom the newsroom doesn't know. */
export interface StoryPerson {
  name: string;
  /** Other spellings of the name that the text has. */
  aliases: string[];
  role: string | null;
  documentId: string | null;
}

/** Parses the paragraphs of a story that is laid out already, such as that of an open form. Pure; accepts any text. */
export function parseStory(
  paragraphs: string[],
  { persons, locale }: Pick<Known, 'persons' | 'locale'>,
): { people: StoryPerson[]; quotes: QuoteProposal[] } {
  const albanian = isAlbanian(paragraphs.join(' '), locale);
  const page = readPage(paragraphs, { albanian, singles: true, dashes: true });
  const cast = castOf(page, persons);
  const people = cast.persons.map(({ name, aliases, role, known }) => ({
    ...{ name, aliases, role },
    documentId: known?.documentId ?? null,
  }));
  return { people, quotes: quotesOf(page, cast, () => true) };
}
