import type { Database } from './index-of';
import { impliedBy, searchWhere, type ReadyIndex } from './search-where';

type Builder = ReturnType<Database['queryBuilder']>;

/** What is used of the state of Strapi's query builder. */
interface State {
  processed: boolean;
  search: string | number | null | undefined;
  where: unknown;
  filters: unknown;
}

/** Puts into the state of a query, before it is made SQL, what search makes of it. */
const searchIn = (db: Database, uid: string, state: State, index: ReadyIndex | undefined): void => {
  const meta = db.metadata.get(uid);
  const where = Array.isArray(state.where) ? (state.where as unknown[]) : [];
  const implied =
    index === undefined
      ? []
      : [...where, state.filters].flatMap((one) => impliedBy(meta, one, index));
  const { search } = state;
  const isSearch = search !== null && search !== undefined && search !== '';
  state.where = [
    ...where,
    ...implied,
    ...(isSearch ? [searchWhere(meta, String(search), index)] : []),
  ];
  state.search = null;
};

/**
 * Makes every query of Strapi's search by the rule of this folder: `_q` of lists, and what filters of the type itself
 * let an index answer. All queries begin at the entity manager's builder, those of nested loads and counts too.
 * @param indexOf the index of a type, once it is complete
 */
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
      if (!state.processed && db.metadata.has(uid)) searchIn(db, uid, state, indexOf(uid));
      process.call(this);
    };
    return builder;
  };
};
