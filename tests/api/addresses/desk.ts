import type { Response } from 'supertest';
import { apiToken } from '../../helpers/apiToken';
import type { Entry } from '../../helpers/articles';
import { ARTICLE, CATEGORY, openNewsroom, type OpenNewsroom } from '../flash-news/desk';
import type { NewsroomOptions } from '../../helpers/newsroom';

export { ARTICLE, CATEGORY };
export const PERSON = 'api::person.person';

type Fields = Record<string, unknown>;
type Http = OpenNewsroom['http'];

/** Sends the panel's requests about documents, signed in by `authorization`. */
export const panelOf = (http: Http, authorization: string) => {
  const send = (path: string, body: Fields, query: Fields = {}) =>
    http().post(path).query(query).set({ Authorization: authorization }).send(body);
  const entries = (uid: string) => `/content-manager/collection-types/${uid}`;
  return {
    create: (uid: string, body: Fields, query: Fields = { locale: 'sq' }) =>
      send(entries(uid), body, query),
    save: (uid: string, documentId: string, body: Fields, query: Fields = { locale: 'sq' }) =>
      http()
        .put(`${entries(uid)}/${documentId}`)
        .query(query)
        .set({ Authorization: authorization })
        .send(body),
    publish: (documentId: string, body: Fields, query: Fields = { locale: 'sq' }) =>
      send(`${entries(ARTICLE)}/${documentId}/actions/publish`, body, query),
    clone: (documentId: string, body: Fields) =>
      send(`${entries(ARTICLE)}/clone/${documentId}`, body),
    generate: (contentTypeUID: string, data: Fields, locale = 'sq') =>
      send('/content-manager/uid/generate', { contentTypeUID, field: 'slug', data }, { locale }),
    check: (contentTypeUID: string, value: string, locale = 'sq') =>
      send(
        '/content-manager/uid/check-availability',
        { contentTypeUID, field: 'slug', value },
        { locale },
      ),
  };
};

/** Boots a newsroom, with the requests of its panel and of a program that writes by REST. */
export const openAddressed = async (options: NewsroomOptions = {}) => {
  const room = await openNewsroom(options);
  const token = await apiToken(room.strapi, { type: 'full-access' });
  const panel = panelOf(room.http, room.chief.authorization);
  const signed = { Authorization: token };
  const rows = async (uid: string, documentId: string): Promise<Entry[]> =>
    (await room.strapi.db.query(uid).findMany({
      where: { documentId },
      orderBy: { id: 'asc' },
    })) as Entry[];
  return {
    ...room,
    panel,
    rest: {
      create: (plural: string, data: Fields, query: Fields = {}) =>
        room.http().post(`/api/${plural}`).query(query).set(signed).send({ data }),
      change: (plural: string, documentId: string, data: Fields, query: Fields = {}) =>
        room.http().put(`/api/${plural}/${documentId}`).query(query).set(signed).send({ data }),
    },
    /** The slugs of a document's rows, oldest row first. */
    slugsOf: async (uid: string, documentId: string) =>
      (await rows(uid, documentId)).map(({ slug }) => slug),
    documentRows: rows,
    /** Returns the fields that a story needs to be published. */
    story: async (title: string): Promise<Fields> => ({
      title,
      lead: 'What happened, in a sentence.',
      byline: 'The desk',
      category: (await room.write.category()).documentId,
    }),
    bySlug: (slug: string, query: Fields = {}) =>
      room.http().get(`/api/latest-news/by-slug/${slug}`).query(query).redirects(0),
    /** Writes past every rule, as a restored dump does. */
    put: (uid: string, documentId: string, data: Fields, where: Fields = {}) =>
      room.strapi.db.query(uid).updateMany({ where: { documentId, ...where }, data }),
  };
};

export type Addressed = Awaited<ReturnType<typeof openAddressed>>;

/** Returns an answer's status, with the message of a refusal or the slug of a document. */
export const said = ({ status, body }: Response): { status: number; says: unknown } => ({
  status,
  says: body.error?.message ?? body.data?.slug,
});
