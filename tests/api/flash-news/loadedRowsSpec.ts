import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Core } from '@strapi/strapi';
import type { Database } from '../../helpers/environment';
import { loadRows } from '../../../src/plugins/flash-news/server/src/feed/store/load-rows';
import type { Selection } from '../../../src/plugins/flash-news/server/src/feed/selection';
import { ARTICLE, openNewsroom, type OpenNewsroom } from './desk';

const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';

/** One field of each type that has a column. */
const COLUMNS = {
  aInteger: { type: 'integer' },
  aBig: { type: 'biginteger' },
  aFloat: { type: 'float' },
  aDecimal: { type: 'decimal' },
  aBoolean: { type: 'boolean' },
  aDate: { type: 'date' },
  aTime: { type: 'time' },
  aDatetime: { type: 'datetime' },
  aTimestamp: { type: 'timestamp' },
  aJson: { type: 'json' },
  aBlocks: { type: 'blocks' },
  aText: { type: 'text' },
  aRichtext: { type: 'richtext' },
  aMail: { type: 'email' },
  aPassword: { type: 'password' },
  anEnum: { type: 'enumeration', enum: ['one', 'other'] },
};

const relation = (kind: string, target: string, rest: object = {}) => ({
  ...{ type: 'relation', relation: kind, target },
  ...rest,
});

/** Relations of each direction, with a join table and without. */
const RELATIONS: Record<string, object> = {
  [ARTICLE]: {
    checker: relation('manyToOne', PERSON, { inversedBy: 'checked', useJoinTable: false }),
    twin: relation('oneToOne', PERSON, { inversedBy: 'twinOf' }),
    guest: relation('oneToOne', PERSON, { useJoinTable: false }),
    witnesses: relation('oneToMany', PERSON),
  },
  [PERSON]: {
    checked: relation('oneToMany', ARTICLE, { mappedBy: 'checker', useJoinTable: false }),
    twinOf: relation('oneToOne', ARTICLE, { mappedBy: 'twin' }),
    friends: relation('manyToMany', PERSON, { inversedBy: 'friendOf' }),
    friendOf: relation('manyToMany', PERSON, { mappedBy: 'friends' }),
    chief: relation('manyToOne', PERSON),
    gallery: { type: 'media', multiple: true },
    mentions: relation('morphMany', QUOTE, { morphBy: 'about' }),
    motto: relation('morphOne', QUOTE, { morphBy: 'about' }),
  },
  [QUOTE]: { about: { type: 'relation', relation: 'morphToOne' } },
};

interface Schema {
  attributes: object;
}

const extendTypes = (strapi: Core.Strapi): void => {
  strapi.get('modules').add('test::types', {
    register() {
      for (const [uid, relations] of Object.entries(RELATIONS)) {
        strapi.get('content-types').extend(uid, (schema: Schema) => {
          Object.assign(schema.attributes, structuredClone(COLUMNS), structuredClone(relations));
          return schema;
        });
      }
    },
  });
};

const VALUES: Record<string, unknown>[] = [
  {
    ...{ aInteger: -7, aBig: '9007199254740993', aFloat: 0.1 + 0.2, aDecimal: 12.34 },
    ...{ aBoolean: true, aDate: '2026-03-01', aTime: '08:09:10.123', aDatetime: new Date(1_7e11) },
    ...{
      aTimestamp: new Date(1_700_000_000_123),
      aJson: { b: [1, null, 'ë', 1e21], a: { '': 0 } },
    },
    ...{ aBlocks: [{ type: 'paragraph', children: [{ type: 'text', text: '"\\\n\u2028😀' }] }] },
    ...{ aText: 'Çelë\'s "gjë" \\ \t\n😀 \u007f', aRichtext: '**x**', aMail: 'a@b.test' },
    ...{ aPassword: 'secret', anEnum: 'other' },
  },
  {
    ...{ aInteger: 0, aBig: '-1', aFloat: 1e-12, aDecimal: 0, aBoolean: false, aText: '' },
    ...{ aDatetime: new Date(0), aJson: '"a text"', aBlocks: [], aTime: '23:59:59' },
  },
  { aFloat: 1 / 3, aJson: '7', aText: '12', aBig: '12' },
  { aText: null, aBoolean: null },
];

/** Sorts what Strapi returns in any order: many without a join table, and the draft or the published version that has one. */
const inOrder = (rows: unknown): unknown =>
  JSON.parse(JSON.stringify(rows), (key, value: unknown) => {
    if (key === 'twinOf') return (value as { documentId: string } | null)?.documentId;
    if (key !== 'checked') return value;
    return (value as { id: number }[]).toSorted((one, other) => one.id - other.id);
  });

interface Meta {
  attributes: Record<
    string,
    { type: string; target?: string; morphBy?: string; unstable_virtual?: boolean }
  >;
}

/** Tests that `loadRows` loads what Strapi's `findMany` with `populate` does, on the given database. */
export const describeLoadedRows = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: OpenNewsroom;

    /** Selects all columns of a type, and of what it is related to, down to a depth. */
    const everything = (uid: string, depth: number): Required<Selection> => {
      const { attributes } = room.strapi.db.metadata.get(uid) as unknown as Meta;
      const all = Object.entries(attributes).filter(([, one]) => !one.unstable_virtual);
      return {
        published: true,
        select: all.filter(([, { type }]) => type !== 'relation').map(([field]) => field),
        populate: Object.fromEntries(
          all.flatMap(([field, { target, morphBy }]) =>
            // Strapi finds nothing of `about` unless all columns are selected.
            depth === 0 ||
            target === undefined ||
            target.startsWith('admin::') ||
            morphBy === 'about'
              ? []
              : [[field, withoutDrafts(target, depth - 1)]],
          ),
        ),
      };
    };

    /** Only quotes are selected without their drafts. */
    const withoutDrafts = (uid: string, depth: number): Selection => {
      const { published, ...rest } = everything(uid, depth);
      return uid === QUOTE ? { published, ...rest } : rest;
    };

    const populateOf = ({ published, select, populate = {} }: Selection): object => ({
      ...(published && { where: { publishedAt: { $notNull: true } } }),
      ...{
        select,
        populate: Object.fromEntries(
          Object.entries(populate).map(([field, one]) => [field, populateOf(one)]),
        ),
      },
    });

    beforeAll(async () => {
      room = await openNewsroom({ database: await database(), beforeLoad: extendTypes });
      const file = async (name: string): Promise<number> => {
        const data = {
          ...{ name, hash: name, ext: '.png', mime: 'image/png', size: 9.87, url: `/${name}.png` },
          ...{ width: 20, height: 10, provider: 'local', formats: { small: { width: 5.5 } } },
        };
        return (await room.rows('plugin::upload.file').create({ data })).id as number;
      };
      // Below the app's own checks of what is saved.
      const write = (uid: string, documentId: string, data: object) =>
        room.rows(uid).updateMany({ where: { documentId }, data });
      const files = [await file('one'), await file('two'), await file('three')];
      const people: { id: number; documentId: string }[] = [];
      for (const [index, values] of VALUES.entries()) {
        const before = people.map(({ documentId }) => documentId).reverse();
        const data = {
          ...{ name: `Person ${index}`, photo: files[index % 3] },
          ...{ gallery: [files[2], files[0]], friends: before, chief: before[0] ?? null },
          aliases: ['b', 'a', 'c'].slice(0, index).map((text) => ({ text, kind: 'spelling' })),
        };
        const { documentId } = await room.strapi.documents(PERSON).create({ data } as never);
        await write(PERSON, documentId, values);
        people.push(
          (await room.rows(PERSON).findOne({ where: { documentId } })) as (typeof people)[number],
        );
      }
      const ids = people.map(({ documentId }) => documentId);
      for (const [index, values] of VALUES.entries()) {
        const [first, ...others] = [...ids.slice(index), ...ids.slice(0, index)];
        const { documentId } = await room.write.draft({
          data: {
            ...{ people: others, authors: [...ids].reverse().slice(index) },
            ...{ twin: first, witnesses: [others[index % 3]] },
            credit: index % 2 === 0 ? { code: 'REL' } : null,
            figure: index < 3 ? { alt: 'Ura', media: files[index] } : null,
          },
        });
        for (const text of ['Po.', 'Jo.']) {
          await room.write.quote(documentId, { data: { text, speaker: first } });
        }
        if (index < 2) await room.write.publish(documentId);
        await write(ARTICLE, documentId, values);
        for (const { id } of await room.rows(ARTICLE).findMany({ where: { documentId } })) {
          const data = { checker: people[index % 2]?.id, guest: people[index]?.id };
          await room.rows(ARTICLE).update({ where: { id }, data });
        }
      }
      const about = people[0] && { __type: PERSON, id: people[0].id };
      for (const text of ['Një.', 'Dy.']) {
        const data = { documentId: text, text, locale: 'sq', publishedAt: new Date(), about };
        await room.rows(QUOTE).create({ data });
      }
    });
    afterAll(() => room.stop());

    it.each([ARTICLE, PERSON, QUOTE, 'api::category.category', 'plugin::upload.file'])(
      'are those of Strapi: %s',
      async (uid) => {
        const selection = everything(uid, 2);
        const { where: _, ...params } = populateOf(selection) as Record<string, unknown>;
        const expected = (await room.rows(uid).findMany({ ...params, orderBy: 'id' })) as {
          id: number;
        }[];
        expect(expected.length).toBeGreaterThan(0);
        const ids = expected.map(({ id }) => id);
        const read = () => loadRows(room.strapi.db, uid, selection, ids);
        const inTransaction = await room.strapi.db.transaction(read);
        for (const rows of [await read(), inTransaction]) {
          const sorted = rows.toSorted((one, other) => Number(one['id']) - Number(other['id']));
          expect(inOrder(sorted)).toEqual(inOrder(expected));
        }
      },
    );

    it('have what refers to them by a column for rows of several types', async () => {
      const quote = { select: ['id', 'text'] };
      const selection = { select: ['name'], populate: { mentions: quote, motto: quote } };
      const read = (id: number) => loadRows(room.strapi.db, PERSON, selection, [id]);
      const people = await room.rows(PERSON).findMany({ orderBy: 'id' });
      const [first = 0, second = 0] = people.map(({ id }: { id: number }) => id);
      const [one, other] = await room.rows(QUOTE).findMany({
        ...{
          where: { documentId: { $in: ['Një.', 'Dy.'] } },
          select: ['id', 'text'],
          orderBy: 'id',
        },
      });
      expect(await read(first)).toEqual([{ name: 'Person 0', mentions: [one, other], motto: one }]);
      expect(await read(second)).toEqual([{ name: 'Person 1', mentions: [], motto: null }]);
    });

    it('are found however many are asked for, and those that are gone are left out', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => index + 1);
      const read = (some: number[]) =>
        room.strapi.db.transaction(() =>
          loadRows(room.strapi.db, ARTICLE, { select: ['id'] }, some),
        );
      const all = await read(ids);
      expect(all.length).toBeGreaterThan(4);
      const [first] = all;
      expect(await read([Number(first?.['id']), 1_000_000])).toEqual([first]);
      expect(await read([])).toEqual([]);
    });

    it('refuses a field that a type lacks', async () => {
      const load = (selection: Selection) => loadRows(room.strapi.db, ARTICLE, selection, [1]);
      await expect(load({ select: ['nothing'] })).rejects.toThrow(/article has no field "nothing"/);
      const populate = { title: { select: ['id'] } };
      await expect(load({ populate })).rejects.toThrow(/article has no relation "title"/);
    });
  });
};
