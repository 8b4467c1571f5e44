import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import type { Database } from '../../helpers/environment';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';

const COUNTED = [
  ...['api::article.article', 'api::quote.quote', 'api::person.person'],
  ...['plugin::wire-desk.import', 'plugin::wire-desk.dismissal', 'plugin::wire-desk.merge'],
];

type Change = Record<string, unknown>;

/** Sends what no page of the panel sends to the routes of the wire desk, on the given database. */
export const describeHostileDesk = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let newsroom: Newsroom;
    let authorization: string;
    const ids = { article: '', quote: '', person: '', category: '' };

    beforeAll(async () => {
      newsroom = await bootNewsroom({ database: await database() });
      ({ authorization } = await superAdmin(newsroom.strapi));
      const write = writers(newsroom.strapi);
      ids.article = (await write.draft()).documentId;
      ids.quote = (await write.quote(ids.article)).documentId;
      ids.person = (await write.person('Arta Velmira')).documentId;
      ids.category = (await write.category()).documentId;
    });
    afterAll(() => newsroom.stop());

    const send = (method: 'get' | 'post' | 'put', path: string, body?: unknown) => {
      const request = newsroom
        .http()
        [method](`/wire-desk${path}`)
        .set('Authorization', authorization);
      if (body === undefined) return request;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return request.set('Content-Type', 'application/json').send(text);
    };
    const counts = () => Promise.all(COUNTED.map((uid) => newsroom.strapi.db.query(uid).count()));
    const draft = (change: Change = {}): Change => ({
      ...{ locale: 'en', fingerprint: randomUUID().replaceAll('-', '').repeat(2) },
      ...{
        requestKey: randomUUID(),
        title: 'Harbour opens',
        lead: 'It opened.',
        body: ['It did.'],
      },
      ...{ byline: null, credit: null, dateline: null, category: null, people: [], quotes: [] },
      ...change,
    });
    const person = (change: Change = {}): Change => ({
      ...{ name: `Somebody ${randomUUID().slice(0, 4)}`, aliases: [], role: null },
      ...{ documentId: null, ...change },
    });
    const quote = (change: Change = {}): Change => ({
      ...{ text: 'Yes.', kind: 'direct', attributedAs: null, speaker: null },
      ...{ medium: null, occasion: null, ...change },
    });
    const list = (change: Change = {}): Change => ({
      ...{ locale: 'sq', base: [], quotes: [], removed: [], people: [], ...change },
    });
    const story = (id = ids.article, uid = 'api::article.article') => `/stories/${uid}/${id}`;
    /** A body with the key that JavaScript gives every object its prototype by. */
    const withProto = (body: Change): string =>
      JSON.stringify(body).replace(/^\{/, '{"__proto__":{"title":"x"},');

    interface Case {
      what: string;
      to: () => ReturnType<typeof send>;
      status: number;
      says: RegExp;
    }
    const drafts: [string, Change | (() => Change), number, RegExp][] = [
      [
        'a day that no calendar has',
        { dateline: { place: 'VLORA', date: '2026-02-31' } },
        400,
        /dateline\.date: must be a day/,
      ],
      [
        'a month that no calendar has',
        { dateline: { place: 'VLORA', date: '2026-13-01' } },
        400,
        /dateline\.date: must be a day/,
      ],
      [
        'an embargo until the year 10000',
        { embargoedUntil: '9999-12-31T23:59:59-23:59' },
        400,
        /^embargoedUntil: must be a time until the year 2100/,
      ],
      [
        'a language that isn’t configured',
        { locale: 'fr' },
        400,
        /^locale: "fr" is no language here/,
      ],
      [
        'a language that every object has',
        { locale: 'constructor' },
        400,
        /^locale: "constructor" is no/,
      ],
      ['a person as its category', () => ({ category: ids.person }), 400, /^category: /],
      [
        'a story as its person',
        () => ({ people: [person({ documentId: ids.article })] }),
        400,
        /^people\.0\.documentId: is nobody/,
      ],
      [
        'a person that every object has',
        { people: [person({ documentId: '__proto__' })] },
        400,
        /^people\.0\.documentId: is nobody/,
      ],
      [
        'a speaker beyond the people',
        { quotes: [quote({ speaker: 0 })] },
        400,
        /^quotes\.0\.speaker: /,
      ],
      [
        'a speaker that is a fraction',
        { people: [person()], quotes: [quote({ speaker: 0.5 })] },
        400,
        /^quotes\.0\.speaker: /,
      ],
      [
        'a kind that every object has',
        { quotes: [quote({ kind: 'toString' })] },
        400,
        /^quotes\.0\.kind: must be one of/,
      ],
      ['an unknown field', { toString: 'x' }, 400, /^toString: is unknown/],
      [
        'a quote as the story to update',
        () => ({ update: { documentId: ids.quote, updatedAt: 'x' } }),
        404,
        /./,
      ],
      [
        'a time that the story never had',
        () => ({ locale: 'sq', update: { documentId: ids.article, updatedAt: 'yesterday' } }),
        409,
        /The story has changed/,
      ],
      ['an item that isn’t one', () => ({ item: ids.article }), 400, /^item: is none that came in/],
      [
        'a thousand aliases',
        { people: [person({ aliases: Array(1000).fill('x') })] },
        400,
        /^people\.0\.aliases: must be at most/,
      ],
      [
        'three thousand quotes',
        { quotes: Array(3000).fill(quote()) },
        400,
        /^quotes: must be at most/,
      ],
      ['people as an object', { people: { length: 1 } }, 400, /^people: must be a list/],
      ['a NUL', { title: 'a\u0000b' }, 400, /U\+0000/],
      [
        'itself as somebody else',
        { people: [person({ otherThan: 'x' })] },
        400,
        /^people\.0\.otherThan: must be a list/,
      ],
    ];

    it.each(drafts)(
      'refuses a draft with %s, and writes nothing',
      async (_, change, status, says) => {
        const before = await counts();
        const body = draft(typeof change === 'function' ? change() : change);
        const answer = await send('post', '/drafts', body);
        expect([answer.status, answer.body.error?.message]).toEqual([
          status,
          expect.stringMatching(says),
        ]);
        expect(await counts()).toEqual(before);
      },
    );

    it('refuses bodies of another shape, and keys of prototypes', async () => {
      const before = await counts();
      for (const [path, body] of [
        ['/drafts', draft()],
        ['/proposals', { copy: 'A story' }],
        ['/people/merges', { kept: ids.person, gone: ids.category }],
      ] as const) {
        const other = [[], [body], 'text', 5, null, withProto(body)];
        for (const sent of other) {
          const text =
            typeof sent === 'string' && sent.startsWith('{') ? sent : JSON.stringify(sent);
          const { status } = await send('post', path, text);
          expect([path, text.slice(0, 40), status]).toEqual([path, text.slice(0, 40), 400]);
        }
      }
      expect(await counts()).toEqual(before);
    });

    const others: Case[] = [
      {
        what: 'two copies at once',
        to: () => send('post', '/proposals', { copy: 'a', file: 'YQ==' }),
        status: 400,
        says: /^copy: must be given, and alone/,
      },
      {
        what: 'a piece of an item',
        to: () => send('post', '/proposals', { item: 'x', piece: 0 }),
        status: 400,
        says: /^piece: /,
      },
      {
        what: 'HTML beside an item',
        to: () => send('post', '/proposals', { item: 'x', html: '<p>x</p>' }),
        status: 400,
        says: /^html: /,
      },
      {
        what: 'the name of no file',
        to: () => send('post', '/proposals', { copy: 'A story', name: 'x.txt' }),
        status: 400,
        says: /^name: /,
      },
      {
        what: 'an item of another type',
        to: () => send('post', '/proposals', { item: ids.article }),
        status: 404,
        says: /./,
      },
      {
        what: 'a media type that every object has',
        to: () =>
          send('post', '/proposals', {
            copy: 'A story\n\nIt is short.',
            type: '__proto__',
            locale: 'en',
          }),
        status: 400,
        says: /^copy: format: \"__proto__\" is not read/,
      },
      {
        what: 'a piece far away',
        to: () => send('post', '/proposals', { copy: 'A story', piece: 2 ** 40 }),
        status: 400,
        says: /^piece: /,
      },
      {
        what: 'Base64 of nothing',
        to: () => send('post', '/proposals', { file: '====', name: 'x' }),
        status: 400,
        says: /^file: /,
      },
      {
        what: 'a state that every object has',
        to: () => send('get', '/items?state=constructor'),
        status: 400,
        says: /^state: /,
      },
      {
        what: 'two states',
        to: () => send('get', '/items?state[]=new&state[]=update'),
        status: 400,
        says: /^state: /,
      },
      {
        what: 'a cursor of another shape',
        to: () => send('get', `/items?cursor=${cursor({ after: 3_000_000_000 })}`),
        status: 400,
        says: /^cursor: /,
      },
      {
        what: 'a cursor of another list',
        to: () => send('get', `/people/merges?cursor=${cursor({ after: 1 })}`),
        status: 400,
        says: /^cursor: /,
      },
      {
        what: 'a kind of doubles that every object has',
        to: () =>
          send(
            'get',
            `/people/doubles?cursor=${cursor({ kind: '__proto__', form: 'a', one: 'a', other: 'b' })}`,
          ),
        status: 400,
        says: /^cursor: /,
      },
      {
        what: 'an item by NUL',
        to: () => send('post', '/items/%00/dismiss', {}),
        status: 400,
        says: /./,
      },
      {
        what: 'an item by half a character',
        to: () => send('post', '/items/%ff/dismiss', {}),
        status: 404,
        says: /./,
      },
      {
        what: 'an item that every object has',
        to: () => send('post', '/items/__proto__/dismiss', {}),
        status: 404,
        says: /./,
      },
      {
        what: 'a search that lists',
        to: () => send('get', '/people?q[]=a&locale=sq'),
        status: 400,
        says: /^q: /,
      },
      {
        what: 'a merge of a person with a category',
        to: () => send('post', '/people/merges', { kept: ids.person, gone: ids.category }),
        status: 404,
        says: /^gone: /,
      },
      {
        what: 'an undo of no number',
        to: () => send('post', '/people/merges/1e3/undo', {}),
        status: 400,
        says: /^id: /,
      },
      {
        what: 'an undo of what never was',
        to: () => send('post', '/people/merges/999999999/undo', {}),
        status: 404,
        says: /^id: /,
      },
      {
        what: 'a story of another type',
        to: () => send('get', `${story(ids.quote, 'api::quote.quote')}/quotes?locale=sq`),
        status: 400,
        says: /^uid: must be/,
      },
      {
        what: 'a type that every object has',
        to: () => send('get', `${story(ids.article, '__proto__')}/quotes?locale=sq`),
        status: 400,
        says: /^uid: must be/,
      },
      {
        what: 'a person as a story',
        to: () => send('get', `${story(ids.person)}/quotes?locale=sq`),
        status: 404,
        says: /./,
      },
      {
        what: 'a story by NUL',
        to: () => send('get', `${story('%00')}/quotes?locale=sq`),
        status: 400,
        says: /./,
      },
      {
        what: 'quotes in a language that isn’t configured',
        to: () => send('put', `${story()}/quotes`, list({ locale: 'fr' })),
        status: 400,
        says: /^locale: /,
      },
      {
        what: 'a story as its speaker',
        to: () =>
          send(
            'put',
            `${story()}/quotes`,
            list({ quotes: [quote({ speaker: { documentId: ids.article } })] }),
          ),
        status: 400,
        says: /^quotes\.0\.speaker: is nobody/,
      },
      {
        what: 'a speaker as an inherited name',
        to: () =>
          send(
            'put',
            `${story()}/quotes`,
            list({ quotes: [quote({ speaker: { person: 'toString' } })] }),
          ),
        status: 400,
        says: /^quotes\.0\.speaker: /,
      },
      {
        what: 'a quote twice',
        to: () =>
          send(
            'put',
            `${story()}/quotes`,
            list({ quotes: [{ documentId: ids.quote }, { documentId: ids.quote }] }),
          ),
        status: 400,
        says: /must be given once/,
      },
      {
        what: 'a quote of nothing',
        to: () => send('put', `${story()}/quotes`, list({ quotes: [null] })),
        status: 400,
        says: /^quotes\.0/,
      },
      {
        what: 'a quote kept and removed',
        to: () =>
          send(
            'put',
            `${story()}/quotes`,
            list({
              quotes: [{ documentId: ids.quote }],
              removed: [{ documentId: ids.quote, version: 'x' }],
            }),
          ),
        status: 400,
        says: /must be given once/,
      },
      {
        what: 'a person as a changed quote',
        to: () =>
          send(
            'put',
            `${story()}/quotes`,
            list({ quotes: [{ ...without(quote()), documentId: ids.person, version: 'x' }] }),
          ),
        status: 409,
        says: /A colleague has changed/,
      },
      {
        what: 'a mark of nothing',
        to: () => send('post', `${story()}/dismissals`, { locale: 'sq', mark: '__proto__' }),
        status: 400,
        says: /^mark: /,
      },
      {
        what: 'suggestions of a text too long',
        to: () =>
          send('post', `${story()}/suggestions`, {
            locale: 'sq',
            lead: null,
            body: ['x'.repeat(40_000), 'x'.repeat(40_000)],
          }),
        status: 400,
        says: /^body: /,
      },
    ];
    const cursor = (position: object): string =>
      Buffer.from(JSON.stringify(position)).toString('base64url');
    const without = ({ medium: _, occasion: __, ...rest }: Change): Change => rest;

    it.each(others.map((one): [string, Case] => [one.what, one]))(
      'refuses %s, and writes nothing',
      async (_, { to, status, says }) => {
        const before = await counts();
        const answer = await to();
        expect([answer.status, answer.body.error?.message]).toEqual([
          status,
          expect.stringMatching(says),
        ]);
        expect(await counts()).toEqual(before);
      },
    );

    it('takes what comes twice at once once', async () => {
      const { article } = ids;
      const mark = `12 ${'a'.repeat(12)}`;
      const dismissed = await Promise.all(
        [1, 2, 3].map(() => send('post', `${story(article)}/dismissals`, { locale: 'sq', mark })),
      );
      expect(dismissed.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await newsroom.strapi.db.query('plugin::wire-desk.dismissal').count()).toBe(1);
      const write = writers(newsroom.strapi);
      const [kept, gone] = [await write.person('Mbetet'), await write.person('Shkon')];
      const pair = { kept: kept.documentId, gone: gone.documentId };
      const merged = await Promise.all([1, 2].map(() => send('post', '/people/merges', pair)));
      expect(merged.map(({ status }) => status).sort()).toEqual([201, 409]);
      const id = merged.find(({ status }) => status === 201)?.body.data.id as number;
      const undone = await Promise.all([1, 2].map(() => send('post', `/people/merges/${id}/undo`)));
      expect(undone.map(({ status }) => status).sort()).toEqual([200, 409]);
      const swapped = { kept: pair.gone, gone: pair.kept };
      const both = await Promise.all(
        [pair, swapped].map((one) => send('post', '/people/merges', one)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    });
  });
};
