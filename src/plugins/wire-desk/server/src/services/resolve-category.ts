import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Desk } from '../config';
import type { KnownCategory, Proposal } from '../parse/proposal/proposal';
import { languagesOf, type Database } from '../store/holdings';

export interface CategoryWish {
  locale: string;
  createCategory: boolean;
}

/**
 * The category that the copy names, made where it is missing and that was asked for; null where the copy
 * names none.
 * @throws ValidationError where it is unknown, or has no version in the language of the copy.
 */
export const categoryFor = async (
  strapi: Core.Strapi,
  db: Database,
  desk: Desk,
  proposal: Proposal,
  known: KnownCategory[],
  { locale, createCategory }: CategoryWish,
): Promise<string | null> => {
  const { category: name } = proposal.article;
  const documentId = proposal.categoryDocumentId;
  if (name === null) return null;
  if (documentId === null) {
    if (createCategory) return create(strapi, desk, name, locale);
    const accepted = known.map(({ names }) => names.join(' / ')).join(', ');
    throw new errors.ValidationError(
      `The copy names the category "${name}", which is unknown. Known are: ${accepted || 'none'}. Give --create-category to make it.`,
    );
  }
  const languages = await languagesOf(db, desk, documentId);
  if (languages.includes(locale)) return documentId;
  throw new errors.ValidationError(
    `The category "${name}" has no version in ${locale}, only in ${languages.join(', ')}. Translate it first, or import in one of these.`,
  );
};

const create = async (
  strapi: Core.Strapi,
  desk: Desk,
  name: string,
  locale: string,
): Promise<string> => {
  const created = await strapi
    .documents(desk.category as never)
    .create({ locale, data: { name } } as never);
  return (created as { documentId: string }).documentId;
};
