import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { stoppedClock } from '../../helpers/testClock';
import { createModel } from './model';

export const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';

/** `sq` is the default; this suite creates the last. */
export const LOCALES = ['sq', 'en', 'sr-Latn'];

const OWN_TYPES = ['release', 'flash', 'event', 'kill', 'correction', 'address', 'placement'].map(
  (name) => `plugin::flash-news.${name}`,
);

/** The document service without its generated types. */
type Documents = Record<
  'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete' | 'clone',
  (params: object) => Promise<{ documentId: string }>
>;

type Service = Record<string, (...args: unknown[]) => Promise<unknown>>;

const clear = async ({ strapi }: Newsroom): Promise<void> => {
  for (const uid of [ARTICLE, QUOTE, PERSON, ...OWN_TYPES])
    await strapi.db.query(uid).deleteMany({});
};

const listen = async (strapi: Core.Strapi): Promise<string> => {
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
};

/** Boots one newsroom for all sequences: each begins with empty tables, at the same time. */
export const openRoom = async () => {
  // The model states the time of every write to the millisecond, so both read one stopped clock.
  const newsroom = await bootNewsroom({ clock: stoppedClock() });
  const { strapi, clock } = newsroom;
  await strapi
    .plugin('i18n')
    .service<Service>('locales')
    .create?.({ code: 'sr-Latn', name: 'Serbian, Latin (sr-Latn)' });
  const write = writers(strapi);
  const category = await write.category();
  await (strapi.documents as unknown as (uid: string) => Documents)(CATEGORY).update({
    documentId: category.documentId,
    locale: 'sr-Latn',
    data: { name: 'General' },
  });
  const url = await listen(strapi);
  const start = clock.iso();
  const service = (name: string) => strapi.plugin('flash-news').service<Service>(name);
  const call = (name: string, method: string, ...args: unknown[]): Promise<unknown> =>
    service(name)[method]?.(...args) ?? Promise.reject(new Error(`No ${name}.${method}`));

  return {
    clock,
    call,
    documents: (strapi.documents as unknown as (uid: string) => Documents)(ARTICLE),
    /** The fields that an article needs besides its title to be published. */
    whole: { lead: 'In a sentence.', byline: 'The desk', category: category.documentId },
    stop: () => newsroom.stop(),
    newPerson: async (name: string) => (await write.person(name)).documentId,
    newQuote: async (article: string, locale: string, speaker: string) =>
      (await write.quote(article, { locale, data: { speaker } })).documentId,

    async status(path: string, query: Record<string, string>): Promise<number> {
      return (await fetch(`${url}/api/${path}?${new URLSearchParams(query)}`)).status;
    },

    async get(path: string, query: Record<string, string>): Promise<unknown> {
      const answer = await fetch(`${url}/api/${path}?${new URLSearchParams(query)}`);
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return answer.json();
    },

    /** Empties the newsroom, and creates its model. */
    async begin() {
      clock.set(start);
      await clear(newsroom);
      return {
        model: createModel(() => clock.now()),
        seen: { lastId: 0, titles: 0, documents: [] as string[] },
      };
    },
  };
};

export type Room = Awaited<ReturnType<typeof openRoom>>;

/** A running sequence: the newsroom, its model, and how much of the log was compared. */
export type Play = Awaited<ReturnType<Room['begin']>> & { room: Room };
