import type { Core } from '@strapi/strapi';
import { superAdmin } from '../../helpers/admin';
import { writers, type Entry } from '../../helpers/articles';
import { bootNewsroom, type Newsroom, type NewsroomOptions } from '../../helpers/newsroom';

export const ARTICLE = 'api::article.article';
export const CATEGORY = 'api::category.category';
export const RELEASE = 'plugin::flash-news.release';
export const FLASH = 'plugin::flash-news.flash';
export const EVENT = 'plugin::flash-news.event';

type Fields = Record<string, unknown>;

/** Calls the plugin's admin routes with an `Authorization` header. */
export function deskOf({ http }: Newsroom, authorization: string) {
  const flashPath = (documentId: string, uid = ARTICLE) =>
    `/flash-news/flashes/${uid}/${documentId}`;
  const signed = { Authorization: authorization };
  return {
    raise: (documentId: string, body: Fields = {}) =>
      http()
        .post('/flash-news/flashes')
        .set(signed)
        .send({ contentType: ARTICLE, documentId, level: 'flash', ...body }),
    change: (documentId: string, body: Fields, uid?: string) =>
      http().put(flashPath(documentId, uid)).set(signed).send(body),
    end: (documentId: string, body: Fields = {}, uid?: string) =>
      http()
        .post(`${flashPath(documentId, uid)}/end`)
        .set(signed)
        .send(body),
    running: () => http().get('/flash-news/flashes').set(signed),
    document: (documentId: string, uid?: string) =>
      http().get(flashPath(documentId, uid)).set(signed),
    release: (documentId: string, body: Fields, uid = ARTICLE) =>
      http().put(`/flash-news/releases/${uid}/${documentId}`).set(signed).send(body),
    events: (query: Fields = {}) => http().get('/flash-news/events').query(query).set(signed),
    /** Reads any other admin route. */
    get: (path: string) => http().get(path).set(signed),
    post: (path: string, body: Fields = {}) => http().post(path).set(signed).send(body),
    put: (path: string, body: Fields = {}) => http().put(path).set(signed).send(body),
  };
}

export type Desk = ReturnType<typeof deskOf>;

export interface LoggedEvent {
  id: number;
  kind: string;
  locale: string | null;
  actor: { id: number | null; name: string };
  reason: string | null;
  at: string;
  [field: string]: unknown;
}

/** Reads the public feeds without signing in, and the event log as the desk. */
function readers({ http }: Newsroom, desk: Desk) {
  const itemsOf = async (path: string, query: Fields): Promise<Entry[]> =>
    (await http().get(path).query(query)).body.data as Entry[];
  return {
    latestNews: (query: Fields = {}) => http().get('/api/latest-news').query(query),
    flashNews: (query: Fields = {}) => http().get('/api/flash-news').query(query),
    latest: (query: Fields = {}) => itemsOf('/api/latest-news', query),
    flashing: (query: Fields = {}) => itemsOf('/api/flash-news', query),
    /** Returns a document's events, oldest first. */
    async log(documentId: string): Promise<LoggedEvent[]> {
      const { body } = await desk.events({ documentId, limit: '100' });
      return (body.data as LoggedEvent[]).reverse();
    },
  };
}

/** Boots a newsroom with a chief editor; the default locale is `sq`. */
export async function openNewsroom(options: NewsroomOptions = {}) {
  const newsroom = await bootNewsroom(options);
  const chief = await superAdmin(newsroom.strapi);
  const desk = deskOf(newsroom, chief.authorization);
  return {
    ...newsroom,
    newsroom,
    chief,
    desk,
    write: writers(newsroom.strapi),
    read: readers(newsroom, desk),
    /** Changes the headline of an article's draft. */
    async change({ documentId }: Entry, title: string, locale = 'sq'): Promise<void> {
      await documentsOf(newsroom.strapi)(ARTICLE).update({ documentId, locale, data: { title } });
    },
    rows: (uid: string) => newsroom.strapi.db.query(uid),
    sweep: () => newsroom.strapi.plugin('flash-news').service<Sweep>('sweep').run(),
    publishDue: () => newsroom.strapi.plugin('flash-news').service<Plan>('plan').publishDue(),
  };
}

export type OpenNewsroom = Awaited<ReturnType<typeof openNewsroom>>;

interface Plan {
  publishDue(): Promise<void>;
}

interface Sweep {
  run(): Promise<void>;
}

/** The document service without the generated types of our own content types. */
export const documentsOf = (strapi: Core.Strapi) =>
  strapi.documents as unknown as (uid: string) => {
    create(params: object): Promise<Entry>;
    update(params: object): Promise<Entry>;
    delete(params: object): Promise<unknown>;
    clone(params: object): Promise<Entry>;
    discardDraft(params: object): Promise<unknown>;
    findOne(params: object): Promise<Entry | null>;
  };

export const idsOf = (items: { documentId: string }[]): string[] =>
  items.map(({ documentId }) => documentId);

export const kindsOf = (lines: LoggedEvent[]): string[] => lines.map(({ kind }) => kind);
