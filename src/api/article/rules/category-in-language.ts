import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { DocumentWrite, Rule } from '../../../document-rules/document-write';
import { defaultLocale, languageName, localeOf } from '../../../document-rules/locale';
import { memoizePerWrite } from '../../../document-rules/memoize-per-write';
import { readRelation } from '../../../document-rules/read-relation';
import { findNamed, hasVersionIn } from './category-versions';
import { draftsBefore, draftsToPublish, sourceOf } from './draft-versions';

interface Category {
  documentId: string;
  name: string;
}

/** A category that lacks a language in which its article is to appear. */
export interface Missing {
  category: string;
  locale: string;
  language: string;
}

/** What an editor reads, naming every category and language that is missing. */
export const refusal = (missing: Missing[]): string =>
  [
    ...missing.map(
      ({ category, language }) => `Category "${category}" has no version in ${language}.`,
    ),
    'Translate the category first, or choose another.',
  ].join(' ');

/**
 * An article doesn't appear in a language that its category lacks: 400 before anything is written.
 * Strapi alone drops the category without a word, or answers with the id of a row.
 */
export const categoryInLanguage: Rule = async (strapi, write, next) => {
  const missing = await missingFor(strapi, write);
  if (missing.length > 0) {
    throw new errors.ValidationError(refusal(missing), {
      categories: missing.map(({ category, locale }) => ({ category, locale })),
    });
  }
  return next();
};

const lookForMissing = async (strapi: Core.Strapi, write: DocumentWrite): Promise<Missing[]> => {
  const { documentId, status } = write.params;
  if (write.action === 'publish') {
    const drafts = await draftsToPublish(strapi, write);
    return missingIn(
      strapi,
      write,
      drafts.map((draft) => draft.locale),
    );
  }
  const locale = await localeOf(strapi, write.params.locale);
  if (!['create', 'update'].includes(write.action) || locale === null) return [];
  const input = readRelation(write.params.data?.category);
  if (!input.given) {
    return documentId && status === 'published' ? missingIn(strapi, write, [locale]) : [];
  }
  const named: { category: Category; locale: string }[] = [];
  for (const name of input.names) {
    const category = await findNamed(strapi, name);
    if (category) named.push({ category, locale });
  }
  return lacking(strapi, named);
};

/** The categories that lack a language in which a call is to save or publish their article. */
export const missingFor = memoizePerWrite(lookForMissing);

/** A draft without a category counts as having the one that was left out when it was begun. */
const missingIn = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
  locales: string[],
): Promise<Missing[]> => {
  const versions = await draftsBefore(strapi, write);
  const byDefault = await defaultLocale(strapi);
  return lacking(
    strapi,
    locales.flatMap((locale) => {
      const own = versions.find((version) => version.locale === locale)?.category;
      const category = own ?? sourceOf(versions, locale, byDefault)?.category;
      return category ? [{ category, locale }] : [];
    }),
  );
};

const lacking = async (
  strapi: Core.Strapi,
  pairs: { category: Category; locale: string }[],
): Promise<Missing[]> => {
  const missing: Missing[] = [];
  for (const { category, locale } of pairs) {
    if (await hasVersionIn(strapi, category.documentId, locale)) continue;
    const language = await languageName(strapi, locale);
    missing.push({ category: category.name, locale, language });
  }
  return missing;
};
