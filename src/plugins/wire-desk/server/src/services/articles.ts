import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import { isoDateOf } from '../parse/layout/dates';
import type { Proposal } from '../parse/proposal/proposal';
import { toBlocks, toCredit } from './article-fields';
import type { PersonIds } from './find-or-create-persons';

/** Creates the article of a proposal as a draft. Returns its documentId. */
export const createArticle = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  { article, byline }: Proposal,
  references: { category: string | null; persons: PersonIds; locale: string },
): Promise<string> => {
  const { category, persons, locale } = references;
  const { title, lead, body, credit, dateline } = article;
  const data = {
    title,
    lead,
    body: toBlocks(body),
    byline,
    credit: toCredit(credit),
    // A day printed without a year is no date; the place is still stored.
    dateline: dateline && { place: dateline.place, date: isoDateOf(dateline.date ?? '') },
    category,
    people: [...persons.values()],
  };
  const created = await strapi.documents(uids.article as never).create({ locale, data } as never);
  return (created as { documentId: string }).documentId;
};

/** Creates the quotes of a proposal as drafts, which are published with the article. */
export const createQuotes = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  { quotes }: Proposal,
  references: { article: string; persons: PersonIds; locale: string },
): Promise<void> => {
  const { article, persons, locale } = references;
  for (const { speaker, ...quote } of quotes) {
    const documentId = speaker === null ? undefined : persons.get(speaker);
    const data = { ...quote, article, speaker: documentId ?? null };
    await strapi.documents(uids.quote as never).create({ locale, data } as never);
  }
};
