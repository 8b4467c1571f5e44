import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { DocumentWrite, Rule } from '../../../document-rules/document-write';
import { defaultLocale, languageName, resolveLocale } from '../../../document-rules/locale';
import { memoizePerWrite } from '../../../document-rules/memoize-per-write';
import { readRelation } from '../../../document-rules/read-relation';
import { findCategory, hasCategoryVersion } from './category-versions';
import { loadDrafts, draftsToPublish, translationSource } from './draft-versions';

interface Category {
  documentId: string;
  name: string;
}

/** A category without a version in its article's language. */
export interface MissingTranslation {
  category: string;
  locale: string;
  language: string;
}

export const missingTranslationMessage = (missing: MissingTranslation[]): string =>
  [
    ...missing.map(
      ({ category, language }) => `Category "${category}" has no version in ${language}.`,
    ),
    'Translate the category first, or choose another.',
  ].join(' ');

/** Refuses (400) an article in a language that its category lacks: Strapi would silently drop the category. */
export const refuseUntranslatedCategory: Rule = async (strapi, write, next) => {
  const missing = await missingTranslations(strapi, write);
  if (missing.length > 0) {
    throw new errors.ValidationError(missingTranslationMessage(missing), {
      categories: missing.map(({ category, locale }) => ({ category, locale })),
    });
  }
  return next();
};

const findMissing = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<MissingTranslation[]> => {
  const { documentId, status } = write.params;
  if (write.action === 'publish') {
    const drafts = await draftsToPublish(strapi, write);
    return missingForDrafts(
      strapi,
      write,
      drafts.map((draft) => draft.locale),
    );
  }
  const locale = await resolveLocale(strapi, write.params.locale);
  if (!['create', 'update'].includes(write.action) || locale === null) return [];
  const input = readRelation(write.params.data?.category);
  if (!input.given) {
    return documentId && status === 'published' ? missingForDrafts(strapi, write, [locale]) : [];
  }
  const named: { category: Category; locale: string }[] = [];
  for (const reference of input.references) {
    const category = await findCategory(strapi, reference);
    if (category) named.push({ category, locale });
  }
  return withoutTranslation(strapi, named);
};

/** Returns the categories that lack a language in which a write saves or publishes their article. */
export const missingTranslations = memoizePerWrite(findMissing);

/** A draft without a category counts as having the one that a new language version takes over. */
const missingForDrafts = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  locales: string[],
): Promise<MissingTranslation[]> => {
  const versions = await loadDrafts(strapi, write);
  const byDefault = await defaultLocale(strapi);
  return withoutTranslation(
    strapi,
    locales.flatMap((locale) => {
      const own = versions.find((version) => version.locale === locale)?.category;
      const category = own ?? translationSource(versions, locale, byDefault)?.category;
      return category ? [{ category, locale }] : [];
    }),
  );
};

const withoutTranslation = async (
  strapi: Core.Strapi,
  pairs: { category: Category; locale: string }[],
): Promise<MissingTranslation[]> => {
  const missing: MissingTranslation[] = [];
  for (const { category, locale } of pairs) {
    if (await hasCategoryVersion(strapi, category.documentId, locale)) continue;
    const language = await languageName(strapi, locale);
    missing.push({ category: category.name, locale, language });
  }
  return missing;
};
