import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, QUOTE, translationDesk } from '../../helpers/translations';

interface Quote {
  text: string | null;
  article: { documentId: string } | null;
}

let newsroom: Newsroom;
let write: ReturnType<typeof writers>;
let desk: ReturnType<typeof translationDesk>;
let authorization: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  write = writers(newsroom.strapi);
  desk = translationDesk(newsroom.strapi);
  ({ authorization } = await superAdmin(newsroom.strapi));
});
afterAll(() => newsroom.stop());

const quoteIn = async (documentId: string, locale: string): Promise<Quote | null> =>
  (await newsroom.strapi
    .documents(QUOTE)
    .findOne({ documentId, locale, populate: ['article'] as never })) as Quote | null;

const english = async (documentId: string): Promise<[string | null, string | null]> => {
  const quote = await quoteIn(documentId, 'en');
  return [quote?.text ?? null, quote?.article?.documentId ?? null];
};

const pathOf = (story: string): string => `/translation-desk/translations/${ARTICLE}/${story}`;

const companionsOf = async (
  story: string,
): Promise<{ documentId: string; target: object | null }[]> => {
  const { body } = await newsroom
    .http()
    .get(`${pathOf(story)}?locale=en`)
    .set('Authorization', authorization);
  return body.data.companions as { documentId: string; target: object | null }[];
};

const save = async (story: string, quote: string, text: string): Promise<number> => {
  const { status } = await newsroom
    .http()
    .put(`${pathOf(story)}/companions`)
    .set('Authorization', authorization)
    .send({
      locale: 'en',
      companions: [{ contentType: QUOTE, documentId: quote, values: { text } }],
      seen: {},
    });
  return status;
};

it('a new translation brings drafts of the quotes that readers have, without words', async () => {
  const { documentId } = await write.published({ title: 'Me citat' });
  const quote = await write.quote(documentId, { data: { text: 'Kini durim.' } });
  await write.publish(documentId);
  await write.translation(documentId, 'en', 'With a quote');
  const brought = await newsroom.strapi
    .documents('api::quote.quote')
    .findOne({ documentId: quote.documentId, locale: 'en', populate: ['article'] });
  expect(brought).toMatchObject({
    text: null,
    originalText: 'Kini durim.',
    originalLanguage: 'sq',
    article: { documentId },
  });
});

it('a translation that is deleted and made again has its quotes with their words', async () => {
  const { documentId } = await write.draft();
  const { documentId: quote } = await write.quote(documentId, { data: { text: 'Kini durim.' } });
  await write.translation(documentId, 'en');
  await desk.quotes.update({ documentId: quote, locale: 'en', data: { text: 'Be patient.' } });
  await desk.articles.delete({ documentId, locale: 'en' });
  expect(await english(quote)).toEqual(['Be patient.', null]);
  // Before there is a version again, the words are shown, so that nobody types over them.
  expect(await companionsOf(documentId)).toMatchObject([{ target: { text: 'Be patient.' } }]);
  await write.translation(documentId, 'en');
  expect(await english(quote)).toEqual(['Be patient.', documentId]);
  expect(await companionsOf(documentId)).toMatchObject([{ target: { text: 'Be patient.' } }]);
  expect(await desk.differences()).toEqual([]);
});

describe('a quote that is moved to another story in the source', () => {
  let first: string;
  let second: string;
  let quote: string;

  beforeEach(async () => {
    ({ documentId: first } = await write.draft({ title: 'E para' }));
    ({ documentId: second } = await write.draft({ title: 'E dyta' }));
    ({ documentId: quote } = await write.quote(first, { data: { text: 'Kini durim.' } }));
    await write.translation(first, 'en');
    await desk.quotes.update({ documentId: quote, locale: 'en', data: { text: 'Be patient.' } });
  });

  const move = (data: object = { article: { set: [{ documentId: second }] } }) =>
    desk.quotes.update({ documentId: quote, locale: 'sq', data });

  it('takes its translation along, words and all', async () => {
    await write.translation(second, 'en');
    await move();
    expect(await english(quote)).toEqual(['Be patient.', second]);
    expect(await companionsOf(first)).toEqual([]);
    expect(await companionsOf(second)).toMatchObject([{ target: { text: 'Be patient.' } }]);
    expect(await save(first, quote, 'Overwritten')).toBe(404);
    expect(await english(quote)).toEqual(['Be patient.', second]);
    expect(await save(second, quote, 'Have patience.')).toBe(200);
    expect(await english(quote)).toEqual(['Have patience.', second]);
    expect(await desk.differences()).toEqual([]);
  });

  it('waits with its words for a translation of that story', async () => {
    await move();
    expect(await english(quote)).toEqual(['Be patient.', null]);
    expect(await companionsOf(second)).toMatchObject([{ target: { text: 'Be patient.' } }]);
    await write.translation(second, 'en');
    expect(await english(quote)).toEqual(['Be patient.', second]);
  });

  it('stays where it is in the source if it is moved in a translation alone', async () => {
    await write.translation(second, 'en');
    await desk.quotes.update({
      ...{ documentId: quote, locale: 'en' },
      data: { article: { set: [{ documentId: second }] } },
    });
    expect((await quoteIn(quote, 'sq'))?.article?.documentId).toBe(first);
    // Its words are shown with the story of the source, and a save brings it back.
    expect(await companionsOf(first)).toMatchObject([{ target: { text: 'Be patient.' } }]);
    expect(await save(first, quote, 'Be calm.')).toBe(200);
    expect(await english(quote)).toEqual(['Be calm.', first]);
  });
});

describe('a quote that its source has moved to another story', () => {
  let first: string;
  let second: string;
  let quote: string;

  beforeEach(async () => {
    const stories: string[] = [];
    for (const title of ['I pari', 'I dyti']) {
      const { documentId } = await write.draft({ title });
      stories.push(documentId);
    }
    [first = '', second = ''] = stories;
    quote = (await write.quote(first, { data: { text: 'Kini durim.' } })).documentId;
    for (const story of stories) await write.translation(story, 'en');
    await desk.quotes.update({ documentId: quote, locale: 'en', data: { text: 'Be patient.' } });
    for (const story of stories) await write.publish(story, ['sq', 'en']);
  });

  const move = () =>
    newsroom
      .http()
      .put(`/content-manager/collection-types/${QUOTE}/${quote}?locale=sq`)
      .set('Authorization', authorization)
      .send({ article: { set: [{ documentId: second, locale: 'sq' }] } })
      .expect(200);

  it('goes back with its translation where the story is discarded, and leaves nothing in the other', async () => {
    await move();
    expect(await english(quote)).toEqual(['Be patient.', second]);
    await desk.articles.discardDraft({ documentId: first, locale: 'sq' });
    expect(await english(quote)).toEqual(['Be patient.', first]);
    expect(await desk.states(first)).toEqual({ en: 'current', sq: 'source' });
    expect(await desk.states(second)).toEqual({ en: 'current', sq: 'source' });
    expect(await desk.differences()).toEqual([]);
  });

  it('is recorded of both stories where the other is published with it', async () => {
    await move();
    await write.publish(second, 'sq');
    expect(await desk.differences()).toEqual([]);
    await write.publish(second, 'en');
    expect(await desk.differences()).toEqual([]);
    expect((await desk.states(second))['en']).toBe('current');
  });
});
