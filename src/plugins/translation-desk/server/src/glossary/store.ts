import { errors } from '@strapi/utils';
import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Term } from '../../../shared/contracts/translation';
import { TERM } from './content-type';
import { fold } from './find-terms';

export type NewTerm = Omit<Term, 'id'>;

export interface TermSearch {
  sourceLocale?: string | undefined;
  targetLocale?: string | undefined;
  q: string;
  limit: number;
  after: { folded: string; id: number } | null;
}

const SELECT = ['id', 'sourceLocale', 'targetLocale', 'term', 'translation', 'note'];

type StoredTerm = Term & { folded: string };

const likeOf = (words: string): string => `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`;

/** Loads a page of terms in alphabetical order. */
export const searchTerms = async (db: Database, search: TermSearch): Promise<StoredTerm[]> => {
  const { sourceLocale, targetLocale, q, limit, after } = search;
  const rows = await run<Record<string, never>[]>(db, (knex) => {
    const query = knex(tableOf(db, TERM))
      .select({
        ...{ id: 'id', sourceLocale: 'source_locale', targetLocale: 'target_locale' },
        ...{ term: 'term', translation: 'translation', note: 'note', folded: 'folded' },
      })
      .orderBy([{ column: 'folded' }, { column: 'id' }])
      .limit(limit);
    if (sourceLocale !== undefined) query.where('source_locale', sourceLocale);
    if (targetLocale !== undefined) query.where('target_locale', targetLocale);
    if (q !== '') {
      query.where((either) => {
        void either
          .whereRaw(`folded like ? escape '\\'`, [likeOf(q)])
          .orWhereRaw(`lower(translation) like ? escape '\\'`, [
            `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
          ]);
      });
    }
    if (after !== null) query.whereRaw('(folded, id) > (?, ?)', [after.folded, after.id]);
    return query;
  });
  return rows as unknown as StoredTerm[];
};

/** Loads all terms of a pair of locales. */
export const termsOf = async (
  db: Database,
  sourceLocale: string,
  targetLocale: string,
): Promise<Term[]> =>
  (await db.query(TERM).findMany({
    select: SELECT,
    where: { sourceLocale, targetLocale },
    orderBy: { id: 'asc' },
  })) as Term[];

const isTaken = async (db: Database, term: NewTerm, except: number | null): Promise<boolean> => {
  const { sourceLocale, targetLocale } = term;
  const where = { sourceLocale, targetLocale, folded: fold(term.term) };
  const found = (await db.query(TERM).findOne({ select: ['id'], where })) as { id: number } | null;
  return found !== null && found.id !== except;
};

const refuseTaken = async (db: Database, term: NewTerm, except: number | null): Promise<void> => {
  if (!(await isTaken(db, term, except))) return;
  const message = `the glossary has “${term.term}” already for these languages`;
  throw new errors.ValidationError(`term: ${message}`, { errors: [{ path: ['term'], message }] });
};

/** Inserts a term. @throws ValidationError (400) where the pair of locales has it. */
export const insertTerm = async (db: Database, term: NewTerm): Promise<Term> => {
  await refuseTaken(db, term, null);
  const data = { ...term, folded: fold(term.term) };
  const { id } = (await db.query(TERM).create({ data })) as { id: number };
  return { id, ...term };
};

/** Updates a term. @throws NotFoundError (404); ValidationError (400) where the pair of locales has it. */
export const updateTerm = async (db: Database, id: number, term: NewTerm): Promise<Term> => {
  await refuseTaken(db, term, id);
  const data = { ...term, folded: fold(term.term) };
  const updated = (await db.query(TERM).update({ where: { id }, data })) as object | null;
  if (updated === null) throw new errors.NotFoundError('id: no such term');
  return { id, ...term };
};

/** Deletes a term. @throws NotFoundError (404). */
export const deleteTerm = async (db: Database, id: number): Promise<void> => {
  const deleted = (await db.query(TERM).delete({ where: { id } })) as object | null;
  if (deleted === null) throw new errors.NotFoundError('id: no such term');
};
