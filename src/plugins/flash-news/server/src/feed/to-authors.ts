import type { StoryAuthor } from '../../../shared/contracts/story';
import type { OptIn } from '../../../shared/opt-in';
import { languageTag } from '../formats/language';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { listAt, reference, textAt, type PublishedRow } from './to-item';

/** Converts a row's authors, in their order; `urlPattern` is that of their pages. */
export const toAuthors = (
  row: PublishedRow,
  { fields, authors }: OptIn,
  urlPattern: string | null,
): StoryAuthor[] =>
  listAt(row, fields.authors).flatMap((person) => {
    const author = reference(person, authors);
    if (author === null || author.name.trim() === '') return [];
    const { documentId, slug } = author;
    return [
      {
        ...author,
        url: fillUrlPattern(urlPattern, { documentId, slug, locale: String(row.locale) }),
      },
    ];
  });

/** Returns the byline as it is printed; one that is empty is made of the authors' names, as the language lists them. */
export const bylineOf = (
  row: PublishedRow,
  { fields }: OptIn,
  authors: StoryAuthor[],
): string | null => {
  const printed = textAt(row, fields.byline);
  if (printed !== null && printed.trim() !== '') return printed;
  const names = authors.map(({ name }) => name);
  if (names.length === 0) return null;
  return new Intl.ListFormat(languageTag(String(row.locale)) ?? 'en').format(names);
};
