import {
  run,
  tableOf,
  toEpoch,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { CompanionType, TranslatedField, TranslatedType } from '../../../../shared/opt-in';
import type { ModelOf } from '../../strapi/model';
import type { FieldValue, Version } from '../text';
import { createComponentValues, wantedFor } from './component-values';

type Values = Record<string, unknown>;

/** The versions to load of documents of a type. */
export interface VersionCriteria {
  documentIds: string[];
  /** BCP 47; all by default. */
  locales?: string[] | undefined;
  /** Both by default. */
  isPublished?: boolean | undefined;
}

interface Row extends Values {
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
  created_at: number | string | Date | null;
  updated_at: number | string | Date | null;
  category: string | null;
}

interface CompanionRow extends Values {
  id: number;
  owner: number;
  document_id: string;
}

/** A relation in Strapi's metadata: by a table, or by a column of the row. */
interface Relation {
  joinColumn?: { name: string };
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

const valueAt = (values: Values, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Values)[name] : undefined,
      values,
    );

const fieldValues = (fields: TranslatedField[], values: Values, prefix = ''): FieldValue[] =>
  fields.map(({ path, kind, maxLength }) => ({
    ...{ path: `${prefix}${path}`, kind, maxLength },
    value: valueAt(values, path) ?? null,
  }));

/** Loads versions of documents with the values of their translatable fields, companions' included, oldest rows first. */
export const createLoadVersions = (db: Database, modelOf: ModelOf) => {
  const { selectionOf, loadInto } = createComponentValues(db, modelOf);

  const relationOf = (uid: string, field: string): Relation =>
    db.metadata.get(uid).attributes[field] as unknown as Relation;

  /** Joins the category of rows `a` as `category`. */
  const joinCategory = (query: QueryBuilder, { uid, category }: TranslatedType): void => {
    if (category === null) return;
    const { joinTable, joinColumn } = relationOf(uid, category.field);
    const table = { category: tableOf(db, category.uid) };
    if (joinTable) {
      const { name, joinColumn: own, inverseJoinColumn } = joinTable;
      void query
        .leftJoin({ link: name }, `link.${own.name}`, 'a.id')
        .leftJoin(table, 'category.id', `link.${inverseJoinColumn.name}`);
    } else if (joinColumn) {
      void query.leftJoin(table, 'category.id', `a.${joinColumn.name}`);
    }
  };

  const selectRows = (
    type: TranslatedType,
    { documentIds, locales, isPublished }: VersionCriteria,
  ): Promise<Row[]> =>
    run<Row[]>(db, (knex) => {
      const query = knex({ a: tableOf(db, type.uid) }).whereIn('a.document_id', documentIds);
      if (locales) void query.whereIn('a.locale', locales);
      if (isPublished === true) void query.whereNotNull('a.published_at');
      if (isPublished === false) void query.whereNull('a.published_at');
      joinCategory(query as QueryBuilder, type);
      return query.orderBy('a.id').select({
        ...{ id: 'a.id', document_id: 'a.document_id', locale: 'a.locale' },
        ...{ published_at: 'a.published_at', created_at: 'a.created_at' },
        updated_at: 'a.updated_at',
        ...(type.category && { category: 'category.document_id' }),
        ...selectionOf(type.uid, wantedFor(type.fields), 'a'),
      });
    });

  /** Loads the companions of rows of a story, of the same locale and status, by the story's row id. */
  const loadCompanions = async (
    { uid }: TranslatedType,
    companion: CompanionType,
    rows: Row[],
  ): Promise<Map<number, FieldValue[]>> => {
    const found = new Map<number, FieldValue[]>();
    const { joinTable, joinColumn } = relationOf(companion.uid, companion.storyField);
    const wanted = wantedFor(companion.fields);
    const linked = await run<CompanionRow[]>(db, (knex) => {
      const query = knex({ c: tableOf(db, companion.uid) });
      const owner = joinTable
        ? `link.${joinTable.inverseJoinColumn.name}`
        : `c.${joinColumn?.name ?? ''}`;
      if (joinTable) {
        void query.join({ link: joinTable.name }, `link.${joinTable.joinColumn.name}`, 'c.id');
      }
      return query
        .join({ a: tableOf(db, uid) }, 'a.id', owner)
        .whereIn(
          owner,
          rows.map(({ id }) => id),
        )
        .whereRaw('(c.published_at is null) = (a.published_at is null)')
        .whereRaw('c.locale = a.locale')
        .orderBy('c.id')
        .select({
          ...{ id: 'c.id', owner, document_id: 'c.document_id' },
          ...selectionOf(companion.uid, wanted, 'c'),
        });
    });
    const values = await loadInto(companion.uid, wanted, linked);
    for (const { id, owner, document_id } of linked) {
      const prefix = `${companion.field}.${document_id}.`;
      const own = fieldValues(companion.fields, values.get(id) ?? {}, prefix);
      found.set(owner, [...(found.get(owner) ?? []), ...own]);
    }
    return found;
  };

  return async (type: TranslatedType, criteria: VersionCriteria): Promise<Version[]> => {
    if (criteria.documentIds.length === 0 || criteria.locales?.length === 0) return [];
    const rows = (await selectRows(type, criteria)).filter(({ locale }) => locale !== null);
    if (rows.length === 0) return [];
    const values = await loadInto(type.uid, wantedFor(type.fields), rows);
    const companions: Map<number, FieldValue[]>[] = [];
    for (const companion of type.companions) {
      companions.push(await loadCompanions(type, companion, rows));
    }
    return rows.map((row) => ({
      documentId: row.document_id,
      locale: row.locale ?? '',
      isPublished: row.published_at !== null,
      values: [
        ...fieldValues(type.fields, values.get(row.id) ?? {}),
        ...companions.flatMap((byOwner) => byOwner.get(row.id) ?? []),
      ],
      category: row.category ?? null,
      createdAt: toEpoch(row.created_at),
      updatedAt: toEpoch(row.updated_at),
      rowId: row.id,
    }));
  };
};

export type LoadVersions = ReturnType<typeof createLoadVersions>;
