import type { Database } from './text-index';
import { impliedConditions, searchWhere, type ReadyIndex } from './search-where';

type Builder = ReturnType<Database['queryBuilder']>;

/** State of Strapi's query builder. */
interface State {
  processed: boolean;
  search: string | number | null | undefined;
  where: unknown;
  filters: unknown;
}

/** Rewrites a query's search and filters before the query becomes SQL. */
const rewriteSearch = (
  db: Database,
  uid: string,
  state: State,
  index: ReadyIndex | undefined,
): void => {
  const meta = db.metadata.get(uid);
  const where = Array.isArray(state.where) ? (state.where as unknown[]) : [];
  const implied =
    index === undefined
      ? []
      : [...where, state.filters].flatMap((one) => impliedConditions(meta, one, index));
  const { search } = state;
  const isSearch = search !== null && search !== undefined && search !== '';
  state.where = [
    ...where,
    ...implied,
    ...(isSearch ? [searchWhere(meta, String(search), index)] : []),
  ];
  state.search = null;
};

/** Makes every query, nested loads and counts included, search by the index that `indexOf` returns once complete. */
export const searchByIndex = (
  db: Database,
  indexOf: (uid: string) => ReadyIndex | undefined,
): void => {
  const manager = db.entityManager;
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder: Builder = create(uid);
    const process = builder.processState;
    builder.processState = function processState() {
      const state = builder.state as State;
      if (!state.processed && db.metadata.has(uid)) rewriteSearch(db, uid, state, indexOf(uid));
      process.call(this);
    };
    return builder;
  };
};
