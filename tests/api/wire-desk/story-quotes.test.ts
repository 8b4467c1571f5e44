import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminWith, superAdmin, type AdminPermission } from '../../helpers/admin';
import { writers, type Entry } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { changed, quotesOf, words } from '../../helpers/storyQuotes';

const ARTICLE = 'api::article.article';
const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';
const explorer = (verb: string) => `plugin::content-manager.explorer.${verb}`;
const may = (verb: string, subject: string, properties = {}): AdminPermission => ({
  ...{ action: explorer(verb), subject, properties },
});
const FIELDS = ['text', 'kind', 'attributedAs', 'speaker', 'article'];
const READS = [
  may('read', ARTICLE, { fields: ['title', 'lead', 'body', 'quotes'], locales: ['sq', 'en'] }),
  may('read', QUOTE, { fields: FIELDS, locales: ['sq', 'en'] }),
];

type Documents = (uid: string) => { update(params: object): Promise<Entry> };

describe('quotes in a story', () => {
  let newsroom: Newsroom;
  let authorization: string;
  beforeAll(async () => {
    newsroom = await bootNewsroom();
    ({ authorization } = await superAdmin(newsroom.strapi));
  });
  afterAll(() => newsroom.stop());

  const write = () => writers(newsroom.strapi);
  const of = ({ documentId }: Entry, as = authorization, locale = 'sq') =>
    quotesOf(newsroom, as, documentId, locale);
  const find = (uid: string, where: object, populate: object = {}) =>
    newsroom.strapi.db.query(uid).findMany({ where, populate, orderBy: { id: 'asc' } });
  const documents = (uid: string) => (newsroom.strapi.documents as unknown as Documents)(uid);
  /** The quotes that readers see, in their order. */
  const seen = async ({ slug }: Entry, locale = 'sq'): Promise<string[]> => {
    const path = `/api/latest-news/by-slug/${String(slug)}?locale=${locale}`;
    const { body } = await newsroom.http().get(path).expect(200);
    return ((body.data?.quotes ?? []) as { text: string }[]).map(({ text }) => text);
  };

  it('are recorded in one save, with a new person who is attached to the story', async () => {
    const story = await write().draft();
    const known = await write().person('Ana Kola');
    const people = [{ name: 'Besnik Leka', aliases: ['B. Leka'], role: 'kryetar' }];
    const quotes = [
      words('Po.', { speaker: { documentId: known.documentId }, attributedAs: 'Kola' }),
      words('Jo.', { speaker: { person: 0 }, kind: 'partial', medium: 'RTSH' }),
      words('Ndoshta.', { speaker: { person: 0 } }),
    ];
    const { body } = await of(story).put({ quotes, people }).expect(200);
    expect(body.data.quotes).toMatchObject([
      { text: 'Po.', kind: 'direct', attributedAs: 'Kola', speaker: { name: 'Ana Kola' } },
      { text: 'Jo.', kind: 'partial', attributedAs: null, speaker: { name: 'Besnik Leka' } },
      { text: 'Ndoshta.', speaker: { name: 'Besnik Leka' }, status: 'draft' },
    ]);
    const [draft] = await find(ARTICLE, { documentId: story.documentId }, { people: true });
    expect(draft.people).toMatchObject([{ name: 'Besnik Leka' }]);
    expect(await find(PERSON, { name: 'Besnik Leka' })).toHaveLength(1);
    expect(body.data.waiting).toBe(3);
  });

  it('are recorded once by two presses, one after the other or at once', async () => {
    const story = await write().draft();
    const request = {
      quotes: [words('Dy herë.', { speaker: { person: 0 } })],
      people: [{ name: 'Dy Herësh', aliases: [], role: null }],
    };
    await Promise.all([of(story).put(request).expect(200), of(story).put(request).expect(200)]);
    await of(story).put(request).expect(200);
    expect((await of(story).list()).quotes).toHaveLength(1);
    expect(await find(PERSON, { name: 'Dy Herësh' })).toHaveLength(1);
  });

  it('keep the order that they were given, for readers, too', async () => {
    const story = await write().published();
    await of(story).put({ quotes: ['një', 'dy', 'tre'].map((text) => words(text)) });
    const { quotes } = await of(story).list();
    const base = quotes.map(({ documentId }) => documentId);
    const ids = base.map((documentId) => ({ documentId }));
    const { body } = await of(story)
      .put({ base, quotes: [ids[2], words('mes'), ids[0], ids[1]] })
      .expect(200);
    const order = (body.data.quotes as { text: string }[]).map(({ text }) => text);
    expect(order).toEqual(['tre', 'mes', 'një', 'dy']);
    await write().publish(story.documentId);
    expect(await seen(story)).toEqual(['tre', 'mes', 'një', 'dy']);
  });

  it('have one order for everyone who reads them', async () => {
    const story = await write().published();
    const { documentId } = story;
    for (const text of ['një', 'dy', 'tre']) await write().quote(documentId, { data: { text } });
    const listed = async () => (await of(story).list()).quotes;
    const move = async (...order: string[]): Promise<void> => {
      const now = await listed();
      const base = now.map((quote) => quote.documentId);
      const quotes = order.map((text) => {
        const found = now.find((quote) => quote.text === text);
        return found ? { documentId: found.documentId } : words(text);
      });
      await of(story).put({ base, quotes }).expect(200);
    };
    await move('tre', 'mes', 'një', 'dy');
    await write().quote(documentId, { data: { text: 'vonë' } });
    await write().publish(documentId);
    // A second publication replaces the row of the one that changed alone.
    const first = (await listed()).find(({ text }) => text === 'tre');
    if (!first) throw new Error('no quote');
    await documents(QUOTE).update({
      ...{ documentId: first.documentId, locale: 'sq' },
      data: { text: 'tre!' },
    });
    await write().publish(documentId);

    const expected = ['tre!', 'mes', 'një', 'dy', 'vonë'];
    const read = async (path: string): Promise<unknown[]> => {
      const { body } = await newsroom.http().get(path).expect(200);
      return [body.data].flat() as unknown[];
    };
    const textsOf = (quotes: unknown): string[] =>
      (quotes as { text: string; position?: number }[]).map(({ text, position }) => {
        expect(position).toBeUndefined();
        return text;
      });
    const inStory = async (query: string): Promise<string[]> => {
      const [article] = (await read(`/api/articles/${documentId}?${query}`)) as [Entry];
      return textsOf(article['quotes']);
    };
    expect(textsOf(await listed())).toEqual(expected);
    expect(await seen(story)).toEqual(expected);
    for (const query of [
      ...['populate=quotes', 'populate=*', 'populate[0]=quotes.speaker'],
      ...['populate[quotes][fields]=text', 'populate[quotes][populate]=speaker'],
    ])
      expect([query, await inStory(query)]).toEqual([query, expected]);
    const list = `/api/quotes?filters[article][documentId]=${documentId}`;
    expect(textsOf(await read(list))).toEqual(expected);
    expect(
      textsOf(await read(`/api/quotes?filters[article][slug]=${String(story['slug'])}`)),
    ).toEqual(expected);
    const second = '&pagination[page]=2&pagination[pageSize]=2';
    expect(textsOf(await read(`${list}${second}`))).toEqual(expected.slice(2, 4));
    const byId = textsOf(await read(`${list}&sort=id`));
    expect(byId).not.toEqual(expected);
    expect(textsOf(await read(`${list}&sort=id:desc`))).toEqual(byId.toReversed());
    const [article] = (await read(
      `/api/articles?filters[documentId]=${documentId}&populate=quotes`,
    )) as [Entry];
    expect(textsOf(article['quotes'])).toEqual(expected);
    // Who sorts has that order.
    expect(await inStory('populate[quotes][sort]=text')).toEqual(expected.toSorted());

    // Of an archive that has no places yet, the order in which they were added is kept.
    await newsroom.strapi.db.connection('quotes').update({ position: null });
    await write().quote(documentId, { data: { text: 'e fundit' } });
    await write().publish(documentId);
    const aged = ['një', 'dy', 'tre!', 'mes', 'vonë', 'e fundit'];
    expect(textsOf(await listed())).toEqual(aged);
    expect(await seen(story)).toEqual(aged);
    expect(await inStory('populate=quotes')).toEqual(aged);
  });

  it('wait for the publication of their story when they change, and when they are removed', async () => {
    const story = await write().published();
    await write().quote(story.documentId, { data: { text: 'E para' } });
    await write().quote(story.documentId, { data: { text: 'E dyta' } });
    await write().publish(story.documentId);
    const { quotes } = await of(story).list();
    const [first, second] = quotes;
    if (!first || !second) throw new Error('no quotes');
    expect(first.status).toBe('published');
    const { body } = await of(story)
      .put({
        base: [first.documentId, second.documentId],
        quotes: [changed(first, { text: 'E para, ndryshe' }), words('E reja')],
        removed: [second],
      })
      .expect(400);
    expect(body.error.message).toContain('removed.0');
    const { data } = (
      await of(story)
        .put({
          base: [first.documentId, second.documentId],
          quotes: [changed(first, { text: 'E para, ndryshe' }), words('E reja')],
          removed: [{ documentId: second.documentId, version: second.version }],
        })
        .expect(200)
    ).body;
    expect(data).toMatchObject({
      quotes: [{ status: 'modified' }, { status: 'draft' }],
      waiting: 3,
    });
    expect(await seen(story)).toEqual(['E para', 'E dyta']);
    await write().publish(story.documentId);
    expect(await seen(story)).toEqual(['E para, ndryshe', 'E reja']);
    expect((await of(story).list()).waiting).toBe(0);
  });

  it('of another language stay as they are', async () => {
    const story = await write().draft();
    await write().translation(story.documentId, 'en');
    const quote = await write().quote(story.documentId, { data: { text: 'Shqip' } });
    await documents(QUOTE).update({
      ...{ documentId: quote.documentId, locale: 'en' },
      data: { text: 'English', kind: 'direct', article: story.documentId },
    });
    const english = await of(story, authorization, 'en').list();
    const [own] = (await of(story).list()).quotes;
    if (!own) throw new Error('no quote');
    const removed = [{ documentId: own.documentId, version: own.version }];
    await of(story)
      .put({ base: [own.documentId], removed })
      .expect(200);
    expect((await of(story).list()).quotes).toEqual([]);
    expect(await of(story, authorization, 'en').list()).toEqual(english);
  });

  it('are not overwritten where a colleague has changed them, and nothing else is saved', async () => {
    const story = await write().draft();
    await write().quote(story.documentId, { data: { text: 'E vjetra' } });
    const [old] = (await of(story).list()).quotes;
    if (!old) throw new Error('no quote');
    const base = [old.documentId];
    await of(story).put({ base, quotes: [changed(old, { text: 'E kolegut' })] });
    const mine = { base, quotes: [changed(old, { text: 'Imja' }), words('Tjetër')] };
    const { body } = await of(story).put(mine).expect(409);
    expect(body.error.details).toMatchObject({
      code: 'changed',
      quotes: [{ text: 'E kolegut' }],
    });
    const removed = [{ documentId: old.documentId, version: old.version }];
    await of(story).put({ base, removed }).expect(409);
    const now = await of(story).list();
    expect(now.quotes.map(({ text }) => text)).toEqual(['E kolegut']);
    // What the colleague changed and this editor didn't stays without a question.
    const other = { base, quotes: [{ documentId: old.documentId }, words('Tjetër')] };
    await of(story).put(other).expect(200);
    expect((await of(story).list()).quotes).toHaveLength(2);
  });

  it('are refused with the field that is wrong', async () => {
    const story = await write().draft();
    const refuse = async (quote: object): Promise<unknown> => {
      const { body } = await of(story)
        .put({ quotes: [words('x'), quote] })
        .expect(400);
      return body.error.details.errors;
    };
    const at = (field: string) => expect.objectContaining({ path: ['quotes', 1, field] });
    expect(await refuse(words(' '))).toEqual([at('text')]);
    expect(await refuse(words('x'.repeat(5001)))).toEqual([at('text')]);
    expect(await refuse(words('x', { kind: 'song' }))).toEqual([at('kind')]);
    expect(await refuse(words('x', { attributedAs: 'x'.repeat(201) }))).toEqual([
      at('attributedAs'),
    ]);
    expect(await refuse(words('x', { speaker: { person: 0 } }))).toEqual([at('speaker')]);
    expect(await refuse(words('x', { speaker: { documentId: 'nobody' } }))).toMatchObject([
      { path: ['quotes.1.speaker'] },
    ]);
    expect(await refuse(words('x', { id: 7 }))).toHaveLength(1);
    await of(story).put({ quotes: 'all' }).expect(400);
    expect((await of(story).list()).quotes).toEqual([]);
  });

  it('are those of a story that is there, of the type that is configured, in a language of the newsroom', async () => {
    const story = await write().draft();
    await of({ ...story, documentId: 'nowhere' })
      .get()
      .expect(404);
    await of(story, authorization, 'en').get().expect(404);
    await of(story, authorization, 'xx').get().expect(400);
    const path = `/wire-desk/stories/api::person.person/${story.documentId}/quotes?locale=sq`;
    await newsroom.http().get(path).set('Authorization', authorization).expect(400);
    const { status } = await newsroom.http().get(path);
    expect(status).toBe(401);
  });

  it('are found in a text that isn’t saved, with those who said them', async () => {
    const story = await write().draft();
    const known = await write().person('Vjosa Marku');
    const body = [
      '“Ne nuk do të presim më gjatë për urën,” tha kryetarja Vjosa Marku.',
      '“Puna nis nesër në mëngjes,” tha inxhinieri Ilir Dema të martën.',
    ];
    const { data } = (await of(story).post('suggestions', { lead: null, body }).expect(200)).body;
    expect(data.quotes).toMatchObject([
      { text: 'Ne nuk do të presim më gjatë për urën', speaker: 0 },
      { text: 'Puna nis nesër në mëngjes', speaker: 1 },
    ]);
    expect(data.people).toMatchObject([
      { name: 'Vjosa Marku', documentId: known.documentId },
      { name: 'Ilir Dema', documentId: null },
    ]);
    expect((await of(story).list()).quotes).toEqual([]);
    const long = ['x'.repeat(256 * 1024 + 1)];
    await of(story).post('suggestions', { lead: null, body: long }).expect(400);
    await of(story).post('suggestions', { lead: null, body: 'x' }).expect(400);
  });

  it('stay dismissed for the story, once', async () => {
    const story = await write().draft();
    const dismiss = () => of(story).post('dismissals', { mark: '3 ide' }).expect(200);
    await Promise.all([dismiss(), dismiss()]);
    await dismiss();
    expect((await of(story).list()).dismissed).toEqual(['3 ide']);
    expect((await of(await write().draft()).list()).dismissed).toEqual([]);
    for (const mark of ['', 'ide', '3 <b>', `3 ${'a'.repeat(80)}`]) {
      await of(story).post('dismissals', { mark }).expect(400);
    }
  });

  it('are those of their own story of who may read and write what they have made alone', async () => {
    const own = { conditions: ['admin::is-creator'] };
    const fields = { fields: ['title', 'lead', 'body', 'quotes', ...FIELDS], locales: ['sq'] };
    const user = await adminWith(
      newsroom.strapi,
      ['read', 'create', 'update', 'delete'].flatMap((verb) =>
        [ARTICLE, QUOTE].map((uid) => ({ ...may(verb, uid, fields), ...own })),
      ),
    );
    const mine = of(await write().draft({ data: { createdBy: user.id } }), user.authorization);
    const rights = { create: true, update: true, delete: true, createPeople: false };
    expect(await mine.list()).toMatchObject({ quotes: [], may: rights });
    await mine.post('suggestions', { lead: null, body: ['x'] }).expect(200);
    await mine.put({ quotes: [words('E imja')] }).expect(200);
    const { quotes } = await mine.list();
    expect(quotes.map(({ text }) => text)).toEqual(['E imja']);
    await of(await write().draft(), user.authorization)
      .get()
      .expect(403);
  });

  it('are written by whom the content manager would let', async () => {
    const story = await write().draft();
    await write().quote(story.documentId, { data: { text: 'Ekziston' } });
    const [quote] = (await of(story).list()).quotes;
    if (!quote) throw new Error('no quote');
    const { documentId, version } = quote;
    const base = [documentId];
    const as = async (...permissions: AdminPermission[]) => {
      const user = await adminWith(newsroom.strapi, [...READS, ...permissions]);
      return of(story, user.authorization);
    };
    const english = { fields: FIELDS, locales: ['en'] };
    const here = { fields: FIELDS, locales: ['sq'] };
    const add = { base, quotes: [{ documentId }, words('E re')] };
    const edit = { base, quotes: [changed(quote, { text: 'Ndryshe' })] };
    const remove = { base, removed: [{ documentId, version }] };

    const reader = await as();
    expect((await reader.list()).may).toEqual({
      ...{ create: false, update: false, delete: false, createPeople: false },
    });
    for (const request of [add, edit, remove]) await reader.put(request).expect(403);
    await reader.post('suggestions', { lead: null, body: ['x'] }).expect(403);
    await reader.post('dismissals', { mark: '1 x' }).expect(403);
    await reader.people('Ana').expect(403);
    await (await as(may('create', QUOTE, english))).put(add).expect(403);
    await (await as(may('update', QUOTE, english))).put(edit).expect(403);
    const words2 = { fields: ['kind'], locales: ['sq'] };
    await (await as(may('update', QUOTE, words2))).put(edit).expect(403);
    const own = { ...may('update', QUOTE, here), conditions: ['admin::is-creator'] };
    await (await as(own)).put(edit).expect(403);
    const maker = await as(may('create', QUOTE, here));
    const people = [{ name: 'I Ri', aliases: [], role: null }];
    const fresh = { base, quotes: [{ documentId }, words('E re', { speaker: { person: 0 } })] };
    await maker.put({ ...fresh, people }).expect(403);
    // The panel offers nothing in a story that they may not change, and dismisses nothing there for everybody.
    expect((await maker.list()).may.create).toBe(false);
    await maker.post('dismissals', { mark: '1 x' }).expect(403);
    const story2 = may('update', ARTICLE, { fields: ['title'], locales: ['sq'] });
    const author = await as(may('create', QUOTE, here), story2);
    expect((await author.list()).may).toMatchObject({ create: true, update: false });
    await author.post('dismissals', { mark: '1 x' }).expect(200);
    const elsewhere = await as(may('create', QUOTE, here), {
      ...story2,
      conditions: ['admin::is-creator'],
    });
    expect((await elsewhere.list()).may.create).toBe(false);
    await elsewhere.post('dismissals', { mark: '1 x' }).expect(403);
    expect((await of(story).list()).quotes).toHaveLength(1);

    await maker.put(add).expect(403);
    await elsewhere.put(add).expect(403);
    await author.put(add).expect(200);
    await (await as(may('update', QUOTE, here), story2)).put(edit).expect(200);
    const [now] = (await of(story).list()).quotes;
    await (
      await as(may('delete', QUOTE, { locales: ['sq'] }), story2)
    )
      .put({ base, removed: [{ documentId, version: now?.version }] })
      .expect(200);
    expect((await of(story).list()).quotes.map(({ text }) => text)).toEqual(['E re']);
    const blind = await adminWith(newsroom.strapi, [READS[0] as AdminPermission]);
    await of(story, blind.authorization).get().expect(403);
  });
});
