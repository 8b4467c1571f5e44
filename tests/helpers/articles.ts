import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';

/** A stored version with all its fields. */
export interface Entry {
  id: number;
  documentId: string;
  [field: string]: unknown;
}

interface Draft {
  locale?: string;
  title?: string;
  /** Further fields, relations by documentId. */
  data?: Record<string, unknown>;
}

const unique = (word: string): string => `${word} ${randomUUID().slice(0, 8)}`;

/** A paragraph of Strapi's blocks. */
export const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

const shared = new WeakMap<Core.Strapi, Promise<Entry>>();

/** The category of articles whose test is not about categories. */
const sharedCategory = (strapi: Core.Strapi): Promise<Entry> => {
  const made = shared.get(strapi) ?? inEveryLanguage(strapi);
  shared.set(strapi, made);
  return made;
};

const inEveryLanguage = async (strapi: Core.Strapi): Promise<Entry> => {
  const category = await writers(strapi).category('Të përgjithshme', 'General');
  const locales = await strapi.plugin('i18n').service<Locales>('locales').find();
  const documents = strapi.documents as unknown as (uid: string) => {
    update(params: object): Promise<Entry>;
  };
  for (const { code } of locales.filter((locale) => !['sq', 'en'].includes(locale.code))) {
    const { documentId } = category;
    await documents(CATEGORY).update({ documentId, locale: code, data: { name: 'General' } });
  }
  return category;
};

interface Locales {
  find(): Promise<{ code: string }[]>;
}

/** Creates documents through the document service, like an editor; in locale `sq` by default. */
export function writers(strapi: Core.Strapi) {
  /** Fields that an article needs to be published. */
  const publishable = async () => ({
    lead: 'What happened, in a sentence.',
    byline: 'The desk',
    category: (await sharedCategory(strapi)).documentId,
  });

  const documents = strapi.documents as unknown as (uid: string) => {
    create(params: object): Promise<Entry>;
    update(params: object): Promise<Entry>;
    publish(params: object): Promise<{ entries: Entry[] }>;
    unpublish(params: object): Promise<{ entries: Entry[] }>;
  };

  const writers = {
    /** A category named in Albanian and English. */
    async category(sq = unique('Kategoria'), en = unique('Category')): Promise<Entry> {
      const category = await documents(CATEGORY).create({ locale: 'sq', data: { name: sq } });
      await documents(CATEGORY).update({
        documentId: category.documentId,
        locale: 'en',
        data: { name: en },
      });
      return category;
    },

    person: (name = unique('Person'), data: Record<string, unknown> = {}): Promise<Entry> =>
      documents(PERSON).create({ data: { name, ...data } }),

    /** A draft article with a unique title. */
    draft: async ({
      locale = 'sq',
      title = unique('Lajm'),
      data = {},
    }: Draft = {}): Promise<Entry> =>
      documents(ARTICLE).create({
        locale,
        data: { title, body: [paragraph(title)], ...(await publishable()), ...data },
      }),

    /** A draft of an article in another locale. */
    translation: (documentId: string, locale: string, title = unique('Story')): Promise<Entry> =>
      documents(ARTICLE).update({
        documentId,
        locale,
        data: { title, body: [paragraph(title)], lead: 'In a sentence.', byline: 'The desk' },
      }),

    async publish(documentId: string, locale: string | string[] = 'sq'): Promise<void> {
      await documents(ARTICLE).publish({ documentId, locale });
    },

    async unpublish(documentId: string, locale: string | string[] = 'sq'): Promise<void> {
      await documents(ARTICLE).unpublish({ documentId, locale });
    },

    /** An article that is published in one locale. */
    async published(draft: Draft = {}): Promise<Entry> {
      const article = await writers.draft(draft);
      await writers.publish(article.documentId, draft.locale ?? 'sq');
      return article;
    },

    /** A draft quote of an article. */
    quote: (article: string, { locale = 'sq', data = {} }: Omit<Draft, 'title'> = {}) =>
      documents(QUOTE).create({
        locale,
        data: { text: unique('Fjalë'), kind: 'direct', article, ...data },
      }),
  };
  return writers;
}
