import type { Rule } from '../../../document-rules/document-write';
import { defaultLocale, resolveLocale } from '../../../document-rules/locale';
import { readRelation } from '../../../document-rules/read-relation';
import { hasCategoryVersion } from './category-versions';
import { loadDrafts, translationSource, type DraftVersion } from './draft-versions';

type Data = Record<string, unknown>;

/** Returns a new language version's data with the source's category, people and authors, unless given or untranslated. */
export const prefilledData = (source: DraftVersion, isTranslated: boolean, data: Data): Data => ({
  ...data,
  ...(readRelation(data.category).given || !source.category || !isTranslated
    ? {}
    : { category: { set: [{ documentId: source.category.documentId }] } }),
  ...inherited('people', source, data),
  ...inherited('authors', source, data),
});

const inherited = (field: 'people' | 'authors', source: DraftVersion, data: Data): Data =>
  readRelation(data[field]).given
    ? {}
    : { [field]: { set: source[field].map(({ documentId }) => ({ documentId })) } };

/** Starts a new language version of an article with category, people and authors; Strapi starts it with none. */
export const prefillNewLocale: Rule = async (strapi, write, next) => {
  const { documentId, data } = write.params;
  const locale = await resolveLocale(strapi, write.params.locale);
  if (write.action !== 'update' || !documentId || !data || locale === null) return next();

  const versions = await loadDrafts(strapi, write);
  const source = translationSource(versions, locale, await defaultLocale(strapi));
  const isNew = versions.every((version) => version.locale !== locale);
  if (isNew && source) {
    const isTranslated =
      source.category !== null &&
      (await hasCategoryVersion(strapi, source.category.documentId, locale));
    write.params.data = prefilledData(source, isTranslated, data);
  }
  return next();
};
