import type { Core, UID } from '@strapi/strapi';

type Where = Record<string, unknown>;

/** A query of Strapi's database layer for a page of rows. */
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

/** So many rows are compared before all hits are gathered: a frequent word fills a page out of them. */
const NEAR = 200;

const isTyped = (clause: Where): boolean =>
  Object.values(clause).some(
    (value) => typeof value === 'object' && value !== null && '$containsi' in value,
  );

/** The order of choices: newest first where they are named by a long text, of which there is no index. */
const orderOf = (strapi: Core.Strapi, uid: UID.Schema, orderBy: unknown): unknown => {
  const [first] = (Array.isArray(orderBy) ? orderBy : [orderBy]) as (object | undefined)[];
  const [name = ''] = Object.keys(first ?? {});
  const { type } = (strapi.getModel(uid).attributes[name] ?? {}) as { type?: string };
  return type === 'text' ? [{ updatedAt: 'desc' }, { id: 'asc' }] : orderBy;
};

/** The first of the rows that hold what was typed, if the top of the list has enough of them; null otherwise. */
const nearTheTop = async (rows: Rows, query: PageQuery, range: object & { limit: number }) => {
  const clauses = query.where?.$and ?? [];
  const typed = clauses.filter(isTyped);
  if (typed.length === 0) return null;
  const where = { $and: clauses.filter((clause) => !isTyped(clause)) };
  const top = await rows.findMany({ ...query, select: ['id'], where, limit: NEAR, offset: 0 });
  const among = [
    { id: { $in: top.map(({ id }) => id) } },
    // Within `$or` search gathers no hits of its index: these few are compared.
    ...typed.map((clause) => ({ $or: [clause] })),
  ];
  const found = await rows.findMany({ ...query, ...range, where: { $and: among } });
  return found.length === range.limit ? found : null;
};

/**
 * A page of what may be chosen in a relation. The panel asks only whether there are more: they are not counted, and
 * `total` has those up to this page, and one more if there are more.
 */
export const pageOfChoices = async (rows: Rows, query: PageQuery) => {
  const { page: asked = 1, pageSize: size = 10, ...rest } = query;
  const [page, pageSize] = [Math.max(Number(asked), 1), Number(size)];
  const range = { offset: (page - 1) * pageSize, limit: pageSize + 1 };
  const found =
    (await nearTheTop(rows, rest, range)) ?? (await rows.findMany({ ...rest, ...range }));
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

/** Lets the panel's choices of a relation come without a count of all of them. */
export const leaveChoicesUncounted = (strapi: Core.Strapi): void => {
  const { db } = strapi;
  const query = db.query.bind(db);
  const uncounted = (uid: UID.Schema) => {
    const rows = query(uid);
    if (!isChoosing(strapi)) return rows;
    return {
      ...rows,
      findPage: (asked: PageQuery) =>
        pageOfChoices(rows, { ...asked, orderBy: orderOf(strapi, uid, asked['orderBy']) }),
    };
  };
  db.query = uncounted;
};
