import type { Rule } from '../../../document-rules/document-write';
import { defaultLocale, localeOf } from '../../../document-rules/locale';
import { readRelation } from '../../../document-rules/read-relation';
import { hasVersionIn } from './category-versions';
import { draftsBefore, sourceOf, type DraftVersion } from './draft-versions';

type Data = Record<string, unknown>;

/**
 * The data of a new locale version, with category and people of the version it is made from where
 * the request says nothing of them. A category that lacks the language is left out.
 */
export const startedFrom = (source: DraftVersion, categoryIsThere: boolean, data: Data): Data => ({
  ...data,
  ...(readRelation(data.category).given || !source.category || !categoryIsThere
    ? {}
    : { category: { set: [{ documentId: source.category.documentId }] } }),
  ...(readRelation(data.people).given
    ? {}
    : { people: { set: source.people.map(({ documentId }) => ({ documentId })) } }),
});

/** A new locale version of an article starts with the category and the people; Strapi's has none. */
export const newLocaleStartsFilled: Rule = async (strapi, write, next) => {
  const { documentId, data } = write.params;
  const locale = await localeOf(strapi, write.params.locale);
  if (write.action !== 'update' || !documentId || !data || locale === null) return next();

  const versions = await draftsBefore(strapi, write);
  const source = sourceOf(versions, locale, await defaultLocale(strapi));
  const isNew = versions.every((version) => version.locale !== locale);
  if (isNew && source) {
    const categoryIsThere =
      source.category !== null && (await hasVersionIn(strapi, source.category.documentId, locale));
    write.params.data = startedFrom(source, categoryIsThere, data);
  }
  return next();
};
