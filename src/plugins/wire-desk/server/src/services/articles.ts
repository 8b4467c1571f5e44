import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from '../config';
import { toBlocks, toCredit } from './article-fields';
import { creator } from './save-persons';
import type { QuoteToSave, Story } from './story';

export interface References {
  category: string | null;
  /** documentIds of the story's people, in their order. */
  people: string[];
  /** BCP 47. */
  locale: string;
  createdBy: number | null;
}

/** Creates the article of a story as a draft. Returns its documentId. */
export const createArticle = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  { title, lead, body, byline, credit, dateline }: Story,
  { category, people, locale, createdBy }: References,
): Promise<string> => {
  const data = {
    ...{ title, lead, byline, dateline, category, ...creator(createdBy) },
    body: toBlocks(body),
    credit: toCredit(credit),
    people: [...new Set(people)],
  };
  const created = await strapi.documents(uids.article as never).create({ locale, data } as never);
  return (created as { documentId: string }).documentId;
};

/** Gives the draft of an article the body and people of a later take, and its title and lead if they are given. */
export const updateArticle = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  documentId: string,
  { body, ...fields }: Pick<Story, 'body'> & Partial<Pick<Story, 'title' | 'lead'>>,
  { people, locale, createdBy }: Omit<References, 'category'>,
): Promise<void> => {
  const text = { ...fields, body: toBlocks(body) };
  const data = { ...text, people: [...new Set(people)], updatedBy: createdBy };
  const change = { documentId, locale, data };
  await strapi.documents(uids.article as never).update(change as never);
};

/** Creates quotes of an article as drafts, which are published with it. */
export const createQuotes = async (
  strapi: Core.Strapi,
  uids: ContentTypeUids,
  quotes: QuoteToSave[],
  { article, people, locale, createdBy }: Omit<References, 'category'> & { article: string },
): Promise<void> => {
  for (const { speaker, ...quote } of quotes) {
    const documentId = speaker === null ? null : (people[speaker] ?? null);
    const data = { ...quote, article, speaker: documentId, ...creator(createdBy) };
    await strapi.documents(uids.quote as never).create({ locale, data } as never);
  }
};
