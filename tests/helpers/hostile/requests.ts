import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { bodyOf, dataOf } from './bodies';
import { hostile, spoilt, type Json } from './values';

export interface HostileRequest {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body: Json | undefined;
}

interface Layer {
  path: string;
  methods: string[];
}

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Routes that no generated request asks: they write source files, or answer any method. */
const LEFT_OUT = /^\/(_health|content-type-builder)/;

/** Returns the methods and patterns of all routes that write. */
const writingRoutes = (strapi: Core.Strapi): [string, string][] =>
  (strapi.server.listRoutes() as unknown as Layer[]).flatMap(({ path, methods }) =>
    LEFT_OUT.test(path)
      ? []
      : methods.filter((method) => WRITES.includes(method)).map((method) => [method, path]),
  ) as [string, string][];

const TYPES = ['article', 'quote', 'person', 'category'].map((name) => `api::${name}.${name}`);
const MODELS = [...TYPES, ...TYPES, 'plugin::upload.file', 'plugin::users-permissions.user'];

/** Values of a part of a path: rows that exist, and anything else that an address can hold. */
const part = (name: string, ids: string[]): fc.Arbitrary<string> => {
  const real =
    name === 'model' || name === 'contentType'
      ? fc.constantFrom(...MODELS)
      : name === 'uid'
        ? fc.constantFrom(...MODELS, 'news.figure')
        : fc.constantFrom(...ids);
  const other = hostile().map((value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return encodeURIComponent(text.toWellFormed().slice(0, 6000) || 'x');
  });
  return fc.oneof({ weight: 5, arbitrary: real }, { weight: 1, arbitrary: other });
};

const filled = (pattern: string, ids: string[]): fc.Arbitrary<string> => {
  const parts = pattern.split('/').map((step) => {
    const name = /^:(\w+)/.exec(step)?.[1];
    return name === undefined ? fc.constant(step) : part(name, ids);
  });
  return fc.tuple(...parts).map((steps) => steps.join('/'));
};

const QUERIES = ['', '', '', '?locale=sq', '?locale=xx', '?locale[]=sq&locale[]=en', '?locale=*'];

/** Names documents that exist where the sample body names `a`. */
const withIds = (value: Json, ids: string[], nth: number): Json => {
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids, nth));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner === 'a' && /documentId|^id$/i.test(key)
        ? (ids[nth % ids.length] ?? 'a')
        : withIds(inner, ids, nth),
    ]),
  );
};

/** Generates writes to every route, with what the route takes, spoilt. `ids`: of documents and rows that exist. */
export const hostileRequests = (
  strapi: Core.Strapi,
  ids: string[],
): fc.Arbitrary<HostileRequest> => {
  const routes = writingRoutes(strapi);
  return fc
    .constantFrom(...routes)
    .chain(([method, pattern]) =>
      fc.tuple(fc.constant(method), filled(pattern, ids), fc.constantFrom(...QUERIES), fc.nat()),
    )
    .chain(([method, path, query, nth]) => {
      const uid = /collection-types\/([^/]+)/.exec(path)?.[1];
      const isData = /collection-types\/[^/]+(\/[^/]+)?$|clone/.test(path);
      const valid =
        isData && uid !== undefined && TYPES.includes(uid)
          ? dataOf(strapi, uid)
          : bodyOf(strapi, path);
      return spoilt(withIds(valid, ids, nth)).map((body) => ({
        method: method as HostileRequest['method'],
        path: `${path}${query}`,
        body,
      }));
    });
};
