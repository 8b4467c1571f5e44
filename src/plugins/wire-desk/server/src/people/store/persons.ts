import {
  isPostgres,
  run,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { PersonCard } from '../../../../shared/contracts/people';
import type { ContentTypeUids } from '../../config';
import { select } from '../../database/connection';
import { hasField, linksTo } from '../../database/link';
import type { PersonEntry } from '../person-fields';

/** The type of each field in the schema, in which components are no relations. */
export type FieldTypes = Record<string, { type: string }>;

/** Fields that Strapi sets. */
const OWN = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** Loads persons and what refers to them. */
export const createPersons = (
  db: Database,
  uids: ContentTypeUids,
  fieldTypes: () => FieldTypes,
) => {
  const uid = uids.person;
  const populated = (): string[] =>
    ['aliases', 'roles', 'photo', 'createdBy'].filter((field) => hasField(db, uid, field));

  const load = async (documentId: string): Promise<PersonEntry | null> =>
    (await db.query(uid).findOne({
      where: { documentId },
      populate: Object.fromEntries(
        populated().map((field) => [field, field === 'createdBy' ? { populate: ['roles'] } : true]),
      ),
    })) as PersonEntry | null;

  /** Returns how many documents refer to each row by a field of a type. */
  const countUses = async (rows: number[], type: string, field: string) => {
    const link = linksTo(db, uid).find((one) => one.uid === type && one.field === field);
    if (link === undefined || rows.length === 0) return new Map<number, number>();
    const found = await select<{ person: number; documents: number | string }>(
      db,
      `select l.${link.other} as person, count(distinct v.document_id) as documents
        from ${link.table} l join ${tableOf(db, type)} v on v.id = l.${link.own}
        where l.${link.other} in (${rows.map(() => '?').join(', ')}) group by 1`,
      rows,
    );
    return new Map(found.map(({ person, documents }) => [person, Number(documents)]));
  };

  return {
    load,

    /** Locks persons until the transaction ends, so that two merges can't use one. SQLite's transactions write one at a time. */
    async lock(documentIds: string[]): Promise<void> {
      if (!isPostgres(db)) return;
      await run(db, (knex) =>
        knex(tableOf(db, uid))
          .whereIn('document_id', documentIds)
          .orderBy('id')
          .forUpdate()
          .select('id'),
      );
    },

    /** Returns persons as the panel names them, in the order given, by a fixed number of statements. */
    async cards(documentIds: string[]): Promise<PersonCard[]> {
      if (documentIds.length === 0) return [];
      const rows = (await db.query(uid).findMany({
        where: { documentId: { $in: documentIds } },
        populate: populated().filter((field) => field !== 'createdBy'),
      })) as PersonEntry[];
      const ids = rows.map(({ id }) => id);
      const quotes = await countUses(ids, uids.quote, 'speaker');
      const stories = await countUses(ids, uids.article, 'people');
      const written = await countUses(ids, uids.article, 'authors');
      return documentIds.flatMap((documentId) => {
        const row = rows.find((one) => one.documentId === documentId);
        if (row === undefined) return [];
        return {
          ...{ documentId, name: row.name, slug: row.slug ?? null },
          aliases: (row.aliases ?? []).map(({ text }) => text),
          roles: (row.roles ?? []).map(({ title }) => title),
          ...{ hasPhoto: Boolean(row.photo), wikidataId: row.wikidataId ?? null },
          quotes: quotes.get(row.id) ?? 0,
          stories: stories.get(row.id) ?? 0,
          written: written.get(row.id) ?? 0,
        };
      });
    },

    /** Finds persons whose name has some words, in the order of their names. */
    async search(q: string, limit: number): Promise<string[]> {
      const rows = (await db.query(uid).findMany({
        ...{ select: ['documentId'], limit, orderBy: { name: 'asc' } },
        where: { name: { $containsi: q } },
      })) as { documentId: string }[];
      return rows.map(({ documentId }) => documentId);
    },

    /** Returns a person's values that can be written again, those of components without their ids. */
    toData(person: PersonEntry): Record<string, unknown> {
      const attributes = fieldTypes();
      const bare = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(bare);
        if (typeof value !== 'object' || value === null) return value;
        const { id: _, ...rest } = value as Record<string, unknown>;
        return rest;
      };
      const values = Object.entries(person).flatMap(([field, value]): [string, unknown][] => {
        const type = attributes[field]?.type;
        if (type === undefined || OWN.includes(field) || type === 'relation') return [];
        return [[field, bare(value)]];
      });
      return { ...Object.fromEntries(values), photo: person.photo?.id ?? null };
    },

    /** Whether a picture is still in the media library. */
    hasPicture: async (id: number): Promise<boolean> =>
      (await db.query('plugin::upload.file').count({ where: { id } })) > 0,

    isThere: async (documentId: string): Promise<boolean> =>
      (await db.query(uid).count({ where: { documentId } })) > 0,

    hasSlug: async (slug: string): Promise<boolean> =>
      (await db.query(uid).count({ where: { slug } })) > 0,

    hasWikidataId: async (wikidataId: string): Promise<boolean> =>
      (await db.query(uid).count({ where: { wikidataId } })) > 0,
  };
};

export type Persons = ReturnType<typeof createPersons>;
