import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers, type Entry } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';
const PERSON = 'api::person.person';
const CATEGORY = 'api::category.category';

interface Row extends Entry {
  locale: string;
  publishedAt: string | null;
  category: Entry | null;
  people: Entry[];
  quotes: Entry[];
  article: Row | null;
}

type Params = Record<string, unknown>;

let newsroom: Newsroom;
let write: ReturnType<typeof writers>;
let token: string;
let admin: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  write = writers(newsroom.strapi);
  token = await apiToken(newsroom.strapi, { type: 'full-access' });
  admin = (await superAdmin(newsroom.strapi)).authorization;
});

afterAll(async () => {
  await newsroom.stop();
});

/** The document service without its generated types. */
const documents = (uid: string) =>
  (newsroom.strapi.documents as unknown as (uid: string) => Record<string, Action>)(uid) as Record<
    'create' | 'update' | 'publish' | 'unpublish' | 'clone' | 'delete' | 'discardDraft',
    Action
  >;
type Action = (params: Params) => Promise<Entry>;

const rows = (uid: typeof ARTICLE | typeof QUOTE, where: object, populate: string[] = []) =>
  newsroom.strapi.db
    .query(uid)
    .findMany({ where, populate, orderBy: { id: 'asc' } }) as unknown as Promise<Row[]>;

const publicLocales = async (quote: Entry): Promise<string[]> => {
  const found = await rows(QUOTE, {
    documentId: quote.documentId,
    publishedAt: { $notNull: true },
  });
  return found.map(({ locale }) => locale).sort();
};

const version = async (article: Entry, locale: string): Promise<Row> => {
  const [row] = await rows(ARTICLE, { documentId: article.documentId, locale, publishedAt: null }, [
    'category',
    'people',
    'quotes',
  ]);
  if (!row) throw new Error(`No ${locale} draft of ${article.documentId}`);
  return row;
};

/** Creates a category with an Albanian version only. */
const albanianCategory = (name: string) =>
  documents(CATEGORY).create({ locale: 'sq', data: { name } });

/** Adds a second language to a quote of the same article. */
const translateQuote = (quote: Entry, article: Entry, locale: string) =>
  documents(QUOTE).update({
    documentId: quote.documentId,
    locale,
    data: { text: 'Words', article: article.documentId },
  });

describe('a new newsroom', () => {
  it('has Albanian as its default language, and English', async () => {
    const locales = newsroom.strapi.plugin('i18n').service<{
      find(): Promise<{ code: string }[]>;
      getDefaultLocale(): Promise<string>;
    }>('locales');
    expect((await locales.find()).map(({ code }) => code).sort()).toEqual(['en', 'sq']);
    expect(await locales.getDefaultLocale()).toBe('sq');
  });

  it('lets the public read the four types and the two feeds, and nothing else', async () => {
    const permissions = (await newsroom.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { role: { type: 'public' } } })) as { action: string }[];
    const ours = permissions
      .map(({ action }) => action)
      .filter((action) => !action.startsWith('plugin::users-permissions.'));
    const types = ['article.article', 'category.category', 'person.person', 'quote.quote'];
    expect(ours.sort()).toEqual([
      ...types.flatMap((type) => [`api::${type}.find`, `api::${type}.findOne`]),
      'plugin::flash-news.flash-news.events',
      'plugin::flash-news.flash-news.find',
      'plugin::flash-news.flash-news.openApi',
      'plugin::flash-news.flash-news.stream',
      'plugin::flash-news.latest-news.bySlug',
      'plugin::flash-news.latest-news.find',
      'plugin::flash-news.latest-news.findOne',
      'plugin::flash-news.latest-news.jsonLd',
      'plugin::flash-news.latest-news.search',
      'plugin::wire-desk.people.findOne',
      'plugin::wire-desk.quotes.find',
    ]);
    for (const path of ['articles', 'quotes', 'people', 'categories']) {
      expect((await newsroom.http().get(`/api/${path}`)).status).toBe(200);
      expect((await newsroom.http().post(`/api/${path}`)).status).toBe(403);
    }
  });

  it('shows staff help texts, columns and the quotes of an article as read-only', async () => {
    const answer = await newsroom
      .http()
      .get(`/content-manager/content-types/${ARTICLE}/configuration`)
      .set('Authorization', admin);
    const { contentType } = answer.body.data;
    expect(contentType.settings.mainField).toBe('title');
    expect(contentType.layouts.list).toEqual(['title', 'updatedAt']);
    expect(contentType.metadatas.lead.edit.description).toMatch(/sentence or two/);
    // Strapi lists them last first; “Quotes in this story” beside the form has them in their order.
    const rows = contentType.layouts.edit as { name: string }[][];
    expect(rows.flat().map(({ name }) => name)).not.toContain('quotes');
    expect(contentType.metadatas.quotes.edit.editable).toBe(false);
  });
});

describe('field limits', () => {
  // Published, as the content API does by default: Strapi checks patterns only then.
  const create = async (path: string, given: Params) => {
    const category = (await writers(newsroom.strapi).category()).documentId;
    const whole = path === 'articles' ? { lead: 'x', byline: 'x', category } : {};
    const data = { ...whole, ...given };
    return newsroom.http().post(`/api/${path}`).set('Authorization', token).send({ data });
  };

  it.each([
    ['articles', 'title', { title: 'x'.repeat(201) }],
    ['articles', 'lead', { title: 'x', lead: 'x'.repeat(501) }],
    ['articles', 'credit.code', { title: 'x', credit: { code: 'not a code' } }],
    ['quotes', 'kind', { text: 'x', kind: 'rumour' }],
    ['quotes', 'sourceUrl', { text: 'x', sourceUrl: 'javascript:alert(1)' }],
    ['quotes', 'originalLanguage', { text: 'x', originalLanguage: 'not a language' }],
    ['people', 'name', {}],
    ['people', 'wikidataId', { name: 'x', wikidataId: '42' }],
    ['people', 'aliases.0.kind', { name: 'x', aliases: [{ text: 'y', kind: 'nickname' }] }],
    ['categories', 'mediaTopic', { name: 'x', mediaTopic: '123' }],
  ])('hold in %s for %s', async (path, field, data) => {
    const answer = await create(path, data);
    expect(answer.status).toBe(400);
    const { errors = [] } = answer.body.error.details as { errors?: { path: string[] }[] };
    expect(errors.map((error) => error.path.join('.'))).toContain(field);
  });
});

describe('a person', () => {
  it('is one being in every language', async () => {
    const person = await write.person();
    const article = await write.draft({ data: { people: [person.documentId] } });
    await write.translation(article.documentId, 'en');
    expect((await version(article, 'sq')).people[0]?.id).toBe(person.id);
    expect((await version(article, 'en')).people[0]?.id).toBe(person.id);
  });
});

describe('quotes move with their article', () => {
  it('are published and unpublished with it', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    expect(await publicLocales(quote)).toEqual([]);
    await write.publish(article.documentId);
    expect(await publicLocales(quote)).toEqual(['sq']);
    await write.unpublish(article.documentId);
    expect(await publicLocales(quote)).toEqual([]);
  });

  it('are so per locale', async () => {
    const article = await write.draft();
    await write.translation(article.documentId, 'en');
    const quote = await write.quote(article.documentId);
    await translateQuote(quote, article, 'en');
    await write.publish(article.documentId, 'en');
    expect(await publicLocales(quote)).toEqual(['en']);
    await write.publish(article.documentId, ['sq', 'en']);
    expect(await publicLocales(quote)).toEqual(['en', 'sq']);
    await write.unpublish(article.documentId, 'en');
    expect(await publicLocales(quote)).toEqual(['sq']);
  });

  it('are so for every locale at once', async () => {
    const article = await write.draft();
    await write.translation(article.documentId, 'en');
    const quote = await write.quote(article.documentId);
    await translateQuote(quote, article, 'en');
    await write.publish(article.documentId, '*');
    expect(await publicLocales(quote)).toEqual(['en', 'sq']);
    await write.unpublish(article.documentId, '*');
    expect(await publicLocales(quote)).toEqual([]);
  });

  it('are so when an update publishes, as the content API does', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    const answer = await newsroom
      .http()
      .put(`/api/articles/${article.documentId}`)
      .set('Authorization', token)
      .send({ data: { lead: 'New.' } });
    expect(answer.status).toBe(200);
    expect(await publicLocales(quote)).toEqual(['sq']);
  });

  it('stay linked to their article when it is published again', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    await write.publish(article.documentId);
    await write.publish(article.documentId);
    const found = await rows(QUOTE, { documentId: quote.documentId }, ['article']);
    expect(
      found.map((row) => [row.publishedAt !== null, row.article?.publishedAt !== null]),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it.each(['sq', '*'])('stay with it when its changes are discarded (%s)', async (locale) => {
    const article = await write.published();
    const added = await write.quote(article.documentId);
    const elsewhere = await write.quote((await write.draft()).documentId);
    await documents(ARTICLE).discardDraft({ documentId: article.documentId, locale });
    await write.publish(article.documentId);
    expect(await publicLocales(added)).toEqual(['sq']);
    expect(await publicLocales(elsewhere)).toEqual([]);
  });

  it('stay off it when its changes are discarded, once they were taken off', async () => {
    const article = await write.published();
    const quote = await write.quote(article.documentId);
    await documents(QUOTE).update({
      documentId: quote.documentId,
      locale: 'sq',
      data: { article: null },
    });
    await documents(ARTICLE).discardDraft({ documentId: article.documentId, locale: 'sq' });
    const [row] = await rows(QUOTE, { documentId: quote.documentId }, ['article']);
    expect(row?.article).toBeNull();
  });

  it('are no longer public once they were taken off the article', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    await write.publish(article.documentId);
    await documents(QUOTE).update({
      documentId: quote.documentId,
      locale: 'sq',
      data: { article: null },
    });
    expect(await publicLocales(quote)).toEqual(['sq']);
    await write.publish(article.documentId);
    expect(await publicLocales(quote)).toEqual([]);
  });

  it('are no longer public once the article, or its locale, is deleted', async () => {
    const article = await write.draft();
    await write.translation(article.documentId, 'en');
    const quote = await write.quote(article.documentId);
    await translateQuote(quote, article, 'en');
    await write.publish(article.documentId, '*');
    await documents(ARTICLE).delete({ documentId: article.documentId, locale: 'en' });
    expect(await publicLocales(quote)).toEqual(['sq']);
    await documents(ARTICLE).delete({ documentId: article.documentId, locale: '*' });
    expect(await publicLocales(quote)).toEqual([]);
  });

  it('take the article back into draft when one of them cannot be published', async () => {
    const article = await write.draft();
    const fine = await write.quote(article.documentId);
    const empty = await write.quote(article.documentId);
    await newsroom.strapi.db
      .query(QUOTE)
      .updateMany({ where: { documentId: empty.documentId }, data: { text: null } });
    await expect(write.publish(article.documentId)).rejects.toThrow(/quote .* can't be published/);
    expect(await publicLocales(fine)).toEqual([]);
    const published = { documentId: article.documentId, publishedAt: { $notNull: true } };
    expect(await rows(ARTICLE, published)).toEqual([]);
  });

  it('are not published by themselves while the article is not public there', async () => {
    const article = await write.draft({ title: 'Ende në punë' });
    const quote = await write.quote(article.documentId);
    const answer = await newsroom
      .http()
      .post(`/content-manager/collection-types/${QUOTE}/${quote.documentId}/actions/publish`)
      .query({ locale: 'sq' })
      .set('Authorization', admin)
      .send({});
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe(
      'Its story "Ende në punë" is not published in Albanian (sq). ' +
        'Publish the story: its quotes go with it.',
    );
    expect(await publicLocales(quote)).toEqual([]);
  });

  it('are not made public by the content API without a public article', async () => {
    const before = await rows(QUOTE, {});
    const answer = await newsroom
      .http()
      .post('/api/quotes')
      .set('Authorization', token)
      .send({ data: { text: 'Alone' } });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/belongs to no story/);
    expect(await rows(QUOTE, {})).toHaveLength(before.length);
  });

  it('may be published by themselves once the article is public', async () => {
    const article = await write.published();
    const quote = await write.quote(article.documentId);
    await documents(QUOTE).publish({ documentId: quote.documentId, locale: 'sq' });
    expect(await publicLocales(quote)).toEqual(['sq']);
  });
});

describe('links are moved from the side that owns them', () => {
  it.each([
    ['categories', CATEGORY, 'articles'],
    ['people', PERSON, 'articles'],
    ['people', PERSON, 'quotes'],
    ['articles', ARTICLE, 'quotes'],
  ])('refuses from %s over the content API (%s.%s)', async (path, uid, field) => {
    const entry =
      uid === PERSON
        ? await write.person()
        : await documents(uid).create({ locale: 'sq', data: named });
    const answer = await newsroom
      .http()
      .put(`/api/${path}/${entry.documentId}`)
      .set('Authorization', token)
      .send({ data: { [field]: [] } });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });
  const named = { name: 'Vendi', title: 'Vendi' };

  it('leaves a published article in its category when the panel saves the category', async () => {
    const category = await write.category();
    const article = await write.published({ data: { category: category.documentId } });
    const answer = await newsroom
      .http()
      .put(`/content-manager/collection-types/${CATEGORY}/${category.documentId}`)
      .query({ locale: 'sq' })
      .set('Authorization', admin)
      .send({ name: 'Bota', articles: { disconnect: [{ documentId: article.documentId }] } });
    expect([200, 400]).toContain(answer.status);
    const found = await rows(ARTICLE, { documentId: article.documentId }, ['category']);
    expect(found.map((row) => row.category?.documentId)).toEqual([
      category.documentId,
      category.documentId,
    ]);
  });

  it('refuses to move quotes from the article in the panel, and passes an untouched field', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    const save = (quotes: object) =>
      newsroom
        .http()
        .put(`/content-manager/collection-types/${ARTICLE}/${article.documentId}`)
        .query({ locale: 'sq' })
        .set('Authorization', admin)
        .send({ title: 'Titulli', quotes });
    const refused = await save({ connect: [], disconnect: [{ documentId: quote.documentId }] });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe(
      '"quotes" can\'t be changed here: each quote names its own.',
    );
    expect((await save({ connect: [], disconnect: [] })).status).toBe(200);
    expect((await version(article, 'sq')).quotes).toHaveLength(1);
  });
});

describe('what is in use stays', () => {
  const remove = (uid: string, documentId: string, locale?: string) =>
    newsroom
      .http()
      .delete(`/content-manager/collection-types/${uid}/${documentId}`)
      .query(locale ? { locale } : {})
      .set('Authorization', admin);

  it('refuses to delete a category that articles are filed under, naming them', async () => {
    const category = await write.category('Sporti');
    const article = await write.draft({
      title: 'Ndeshja',
      data: { category: category.documentId },
    });
    const answer = await remove(CATEGORY, category.documentId, '*');
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toBe(
      'Category "Sporti" is used by a story: "Ndeshja". Take it off that first.',
    );
    expect(answer.body.error.details).toEqual({
      articles: [{ documentId: article.documentId, title: 'Ndeshja' }],
      total: 1,
    });
  });

  it('names ten articles and counts the rest', async () => {
    const category = await write.category();
    for (let n = 0; n < 12; n += 1) {
      await write.published({ data: { category: category.documentId } });
    }
    const answer = await remove(CATEGORY, category.documentId, '*');
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.articles).toHaveLength(10);
    expect(answer.body.error.details.total).toBe(12);
    expect(answer.body.error.message).toContain(' and 2 more.');
  });

  it('deletes one language of a category when no article in it needs that', async () => {
    const category = await write.category();
    await write.draft({ data: { category: category.documentId } });
    expect((await remove(CATEGORY, category.documentId, 'en')).status).toBe(200);
    expect((await remove(CATEGORY, category.documentId, 'sq')).status).toBe(409);
  });

  it('refuses to delete a category that only the published version still has', async () => {
    const category = await write.category();
    const article = await write.published({ data: { category: category.documentId } });
    await documents(ARTICLE).update({
      documentId: article.documentId,
      locale: 'sq',
      data: { category: null },
    });
    expect((await remove(CATEGORY, category.documentId, '*')).status).toBe(409);
  });

  it('refuses to delete a person in an article, or quoted in one', async () => {
    const [named, quoted] = [await write.person(), await write.person()];
    const article = await write.draft({ title: 'Takimi', data: { people: [named.documentId] } });
    await write.quote(article.documentId, { data: { speaker: quoted.documentId } });
    for (const person of [named, quoted]) {
      const answer = await remove(PERSON, person.documentId);
      expect(answer.status).toBe(409);
      expect(answer.body.error.details.articles).toEqual([
        { documentId: article.documentId, title: 'Takimi' },
      ]);
    }
  });

  it('deletes what nothing needs', async () => {
    const category = await write.category();
    const person = await write.person();
    expect((await remove(CATEGORY, category.documentId, '*')).status).toBe(200);
    expect((await remove(PERSON, person.documentId)).status).toBe(200);
  });
});

describe('a new locale version', () => {
  const filed = async () => {
    const category = await write.category();
    const people = [await write.person(), await write.person()];
    const data = {
      category: category.documentId,
      people: people.map(({ documentId }) => documentId).reverse(),
    };
    return { category, people, article: await write.draft({ data }) };
  };

  it('starts with the category and the people of the version it is made from', async () => {
    const { category, people, article } = await filed();
    await write.translation(article.documentId, 'en');
    const english = await version(article, 'en');
    expect(english.category).toMatchObject({ documentId: category.documentId, locale: 'en' });
    expect(english.people.map(({ id }) => id)).toEqual([people[1]?.id, people[0]?.id]);
  });

  it('starts so when the panel saves it with untouched fields', async () => {
    const { category, article } = await filed();
    const answer = await newsroom
      .http()
      .put(`/content-manager/collection-types/${ARTICLE}/${article.documentId}`)
      .query({ locale: 'en' })
      .set('Authorization', admin)
      .send({
        title: 'Story',
        category: { connect: [], disconnect: [] },
        people: { connect: [], disconnect: [] },
      });
    expect(answer.status).toBe(200);
    const english = await version(article, 'en');
    expect(english.category?.documentId).toBe(category.documentId);
    expect(english.people).toHaveLength(2);
  });

  it('keeps what the request gives, also when that is none', async () => {
    const { article } = await filed();
    await documents(ARTICLE).update({
      documentId: article.documentId,
      locale: 'en',
      data: { title: 'Story', category: null, people: { set: [] } },
    });
    const english = await version(article, 'en');
    expect(english.category).toBeNull();
    expect(english.people).toEqual([]);
  });

  it('takes nothing over when it is saved again', async () => {
    const { article } = await filed();
    await write.translation(article.documentId, 'en');
    await documents(ARTICLE).update({
      documentId: article.documentId,
      locale: 'en',
      data: { people: [], category: null },
    });
    await write.translation(article.documentId, 'en');
    const english = await version(article, 'en');
    expect(english.category).toBeNull();
    expect(english.people).toEqual([]);
  });

  it('starts without a category that lacks the language, and gets it once that is translated', async () => {
    const category = await albanianCategory('Kosova');
    const article = await write.draft({ data: { category: category.documentId } });
    await write.translation(article.documentId, 'en');
    expect((await version(article, 'en')).category).toBeNull();
    await documents(CATEGORY).update({
      documentId: category.documentId,
      locale: 'en',
      data: { name: 'Kosovo' },
    });
    expect((await version(article, 'en')).category).toMatchObject({ name: 'Kosovo', locale: 'en' });
  });
});

describe('a category that lacks a language', () => {
  const message =
    'Category "Bota" has no version in English (en). ' +
    'Translate the category first, or choose another.';
  const published = (article: Entry) =>
    rows(ARTICLE, { documentId: article.documentId, publishedAt: { $notNull: true } });
  const untranslated = async () => {
    const category = await albanianCategory('Bota');
    const article = await write.draft({ data: { category: category.documentId } });
    await write.translation(article.documentId, 'en');
    return { category, article };
  };

  it.each(['en', '*', ['sq', 'en']])(
    'stops publishing in %j before anything is written',
    async (locale) => {
      const { article } = await untranslated();
      await expect(
        documents(ARTICLE).publish({ documentId: article.documentId, locale }),
      ).rejects.toThrow(message);
      expect(await published(article)).toEqual([]);
    },
  );

  it('is a 400 in the panel that names category and language', async () => {
    const { article } = await untranslated();
    const answer = await newsroom
      .http()
      .post(`/content-manager/collection-types/${ARTICLE}/${article.documentId}/actions/publish`)
      .query({ locale: 'en' })
      .set('Authorization', admin)
      .send({ title: 'Story', category: { connect: [], disconnect: [] } });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe(message);
  });

  it('is a 400 over the content API, also when the request names it', async () => {
    const { category, article } = await untranslated();
    for (const data of [{ title: 'Story' }, { category: category.documentId }]) {
      const answer = await newsroom
        .http()
        .put(`/api/articles/${article.documentId}?locale=en`)
        .set('Authorization', token)
        .send({ data });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toBe(message);
    }
    expect(await published(article)).toEqual([]);
  });

  it('does not stop the languages it has, nor another category', async () => {
    const { article } = await untranslated();
    const other = await write.category();
    await write.publish(article.documentId, 'sq');
    await documents(ARTICLE).update({
      documentId: article.documentId,
      locale: 'en',
      data: { category: other.documentId },
    });
    await write.publish(article.documentId, 'en');
    expect(await published(article)).toHaveLength(2);
  });
});

describe('a clone', () => {
  const clone = async (uid: string, entry: Entry) =>
    documents(uid).clone({ documentId: entry.documentId, locale: '*' });

  it("takes no quotes and leaves the original's alone, draft and published", async () => {
    const person = await write.person();
    const article = await write.draft({ data: { people: [person.documentId] } });
    const quote = await write.quote(article.documentId);
    await write.publish(article.documentId);
    const copy = await version(await clone(ARTICLE, article), 'sq');
    expect(copy.quotes).toEqual([]);
    expect(copy.people).toHaveLength(1);
    const found = await rows(QUOTE, { documentId: quote.documentId }, ['article']);
    expect(found.map((row) => row.article?.documentId)).toEqual([
      article.documentId,
      article.documentId,
    ]);
  });

  it('takes none either when the panel duplicates an article', async () => {
    const article = await write.draft();
    const quote = await write.quote(article.documentId);
    const answer = await newsroom
      .http()
      .post(`/content-manager/collection-types/${ARTICLE}/clone/${article.documentId}`)
      .query({ locale: 'sq' })
      .set('Authorization', admin)
      .send({ title: 'Kopje', quotes: { connect: [{ documentId: quote.documentId }] } });
    expect(answer.status).toBe(200);
    expect((await version(article, 'sq')).quotes).toHaveLength(1);
  });

  it('of a category or person takes no articles and no quotes', async () => {
    const category = await write.category();
    const person = await write.person();
    const article = await write.draft({
      data: { category: category.documentId, people: [person.documentId] },
    });
    const quote = await write.quote(article.documentId, { data: { speaker: person.documentId } });
    await clone(CATEGORY, category);
    await clone(PERSON, person);
    const draft = await version(article, 'sq');
    expect(draft.category?.documentId).toBe(category.documentId);
    expect(draft.people.map(({ id }) => id)).toEqual([person.id]);
    const [spoken] = await rows(QUOTE, { documentId: quote.documentId }, ['speaker']);
    expect(spoken?.['speaker']).toMatchObject({ id: person.id });
  });
});
