import type { Core, UID } from '@strapi/strapi';

import { searchTopRows } from './search-top-rows';

type Where = Record<string, unknown>;

/** A query for a page of rows in Strapi's database layer. */
export interface PageQuery {
  page?: number | string;
  pageSize?: number | string;
  where?: { $and?: Where[] };
  [other: string]: unknown;
}

type Row = Record<string, unknown>;

interface Rows {
  findMany(query: object): Promise<Row[]>;
}

/** Loads the rows from `offset` on, in order. */
type LoadRange = (
  rows: Rows,
  query: PageQuery,
  range: { offset: number; limit: number },
) => Promise<Row[]>;

const isTyped = (clause: Where): boolean =>
  Object.values(clause).some(
    (value) => typeof value === 'object' && value !== null && '$containsi' in value,
  );

/** Returns the order of choices: newest first where they are named by a long text, which has no index. */
const orderOf = (strapi: Core.Strapi, uid: UID.Schema, orderBy: unknown): unknown => {
  const [first] = (Array.isArray(orderBy) ? orderBy : [orderBy]) as (object | undefined)[];
  const [name = ''] = Object.keys(first ?? {});
  const { type } = (strapi.getModel(uid).attributes[name] ?? {}) as { type?: string };
  return type === 'text' ? [{ updatedAt: 'desc' }, { id: 'asc' }] : orderBy;
};

/** Returns a page of the choices that contain the typed text where the first rows fill it; else null. */
const choicesFromTop = async (rows: Rows, query: PageQuery, range: object & { limit: number }) => {
  const clauses = query.where?.$and ?? [];
  const typed = clauses.filter(isTyped);
  if (typed.length === 0) return null;
  const where = { $and: clauses.filter((clause) => !isTyped(clause)) };
  // Within `$or`, search doesn't use its index: these few rows are compared.
  const compared = typed.map((clause) => ({ $or: [clause] }));
  return searchTopRows(
    range.limit,
    async (limit) => {
      const top = await rows.findMany({ ...query, select: ['id'], where, limit, offset: 0 });
      return top.map(({ id }) => id);
    },
    (inTopRows) => rows.findMany({ ...query, ...range, where: { $and: [inTopRows, ...compared] } }),
  );
};

const loadTopOrRange: LoadRange = async (rows, query, range) =>
  (await choicesFromTop(rows, query, range)) ?? rows.findMany({ ...query, ...range });

const CATEGORY = 'api::category.category';

/**
 * Returns a page of categories as the newsroom has put them: by position, those without one last, and by name. Not by one
 * order: SQLite puts the empty first, PostgreSQL last.
 */
const choicesByPosition: LoadRange = async (rows, query, { offset, limit }) => {
  const part = (position: object, orderBy: object[]) =>
    rows.findMany({
      ...query,
      where: { $and: [...(query.where?.$and ?? []), { position }] },
      orderBy,
      offset: 0,
      limit: offset + limit,
    });
  const byName = [{ name: 'asc' }, { id: 'asc' }];
  const placed = await part({ $notNull: true }, [{ position: 'asc' }, ...byName]);
  const others = placed.length < offset + limit ? await part({ $null: true }, byName) : [];
  return [...placed, ...others].slice(offset, offset + limit);
};

/** Loads a page of choices without counting all; `total` counts up to this page, plus one where there are more. */
export const loadChoices = async (
  rows: Rows,
  query: PageQuery,
  loadRange: LoadRange = loadTopOrRange,
) => {
  const { page: asked = 1, pageSize: size = 10, ...rest } = query;
  const [page, pageSize] = [Math.max(Number(asked), 1), Number(size)];
  const range = { offset: (page - 1) * pageSize, limit: pageSize + 1 };
  const found = await loadRange(rows, rest, range);
  const pageCount = found.length > pageSize ? page + 1 : page;
  const total = range.offset + found.length;
  return { results: found.slice(0, pageSize), pagination: { page, pageSize, pageCount, total } };
};

const isChoosing = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as
    { route?: { handler?: unknown; info?: { pluginName?: string } } } | undefined;
  const { handler, info } = state?.route ?? {};
  return info?.pluginName === 'content-manager' && handler === 'relations.findAvailable';
};

/** Makes the panel's requests for relation choices skip the count. */
export const skipChoiceCount = (strapi: Core.Strapi): void => {
  const { db } = strapi;
  const query = db.query.bind(db);
  const withoutCount = (uid: UID.Schema) => {
    const rows = query(uid);
    if (!isChoosing(strapi)) return rows;
    return {
      ...rows,
      findPage: (asked: PageQuery) =>
        uid === CATEGORY
          ? loadChoices(rows, asked, choicesByPosition)
          : loadChoices(rows, { ...asked, orderBy: orderOf(strapi, uid, asked['orderBy']) }),
    };
  };
  db.query = withoutCount;
};
