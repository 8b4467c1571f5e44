import type { Core } from '@strapi/strapi';
import type { Desk } from '../config';
import { isoDateOf } from '../parse/layout/dates';
import type { Proposal } from '../parse/proposal/proposal';
import { toBlocks, toCredit } from './entries';
import type { PersonIds } from './persons';

/** Writes the article of the copy as a draft. Returns its documentId. */
export const writeArticle = async (
  strapi: Core.Strapi,
  desk: Desk,
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
    // A printed day without a year can't be stored as a date; the place can.
    dateline: dateline && { place: dateline.place, date: isoDateOf(dateline.date ?? '') },
    category,
    people: [...persons.values()],
  };
  // The content type is the configuration's, so its fields can't be known to the compiler.
  const created = await strapi.documents(desk.article as never).create({ locale, data } as never);
  return (created as { documentId: string }).documentId;
};

/** Writes the quotes of the copy as drafts of the article: they are published with it. */
export const writeQuotes = async (
  strapi: Core.Strapi,
  desk: Desk,
  { quotes }: Proposal,
  references: { article: string; persons: PersonIds; locale: string },
): Promise<void> => {
  const { article, persons, locale } = references;
  for (const { speaker, ...quote } of quotes) {
    const documentId = speaker === null ? undefined : persons.get(speaker);
    const data = { ...quote, article, speaker: documentId ?? null };
    await strapi.documents(desk.quote as never).create({ locale, data } as never);
  }
};
