import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { ContentTypeUids } from '../config';
import type { KnownCategory, Proposal } from '../parse/proposal/proposal';
import { loadLocales, type Database } from '../store/newsroom';

export interface CategoryOptions {
  /** BCP 47, of the copy. */
  locale: string;
  createCategory: boolean;
}

/**
 * Returns the documentId of the category that the copy names, created if unknown and allowed; null if it names none.
 * @throws ValidationError if it is unknown, or has no version in `locale`.
 */
export const resolveCategory = async (
  strapi: Core.Strapi,
  db: Database,
  uids: ContentTypeUids,
  proposal: Proposal,
  known: KnownCategory[],
  { locale, createCategory }: CategoryOptions,
): Promise<string | null> => {
  const { category: name } = proposal.article;
  const documentId = proposal.categoryDocumentId;
  if (name === null) return null;
  if (documentId === null) {
    if (createCategory) return create(strapi, uids, name, locale);
    const accepted = known.map(({ names }) => names.join(' / ')).join(', ');
    throw new errors.ValidationError(
      `The copy names the category "${name}", which is unknown. Known are: ${accepted || 'none'}. Give --create-category to make it.`,
    );
  }
  const locales = await loadLocales(db, uids, documentId);
  if (locales.includes(locale)) return documentId;
  throw new errors.ValidationError(
    `The category "${name}" has no version in ${locale}, only in ${locales.join(', ')}. Translate it first, or import in one of these.`,
  );
};

/** Refuses a category that has no version in a locale. @throws ValidationError (400) naming the field. */
export const requireCategoryIn = async (
  db: Database,
  uids: ContentTypeUids,
  documentId: string,
  locale: string,
): Promise<void> => {
  if ((await loadLocales(db, uids, documentId)).includes(locale)) return;
  throw invalidField('category', `is no category of the language "${locale}"`);
};

const create = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  name: string,
  locale: string,
): Promise<string> => {
  const created = await strapi
    .documents(uids.category as never)
    .create({ locale, data: { name } } as never);
  return (created as { documentId: string }).documentId;
};
