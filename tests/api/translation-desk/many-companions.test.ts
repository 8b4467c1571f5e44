import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { withSeen } from '../../../src/plugins/translation-desk/admin/src/source/seen';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { editorOf } from '../../helpers/editing';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, QUOTE, translationDesk } from '../../helpers/translations';

const QUOTES = 200;

/** nginx's default for a line of a header is 8 kB, Node's for all of them 16. */
const SHORT = 4096;

interface Source {
  seen: { own: Record<string, string>; companions: Record<string, string> };
}

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await bootNewsroom();
});
afterAll(() => newsroom.stop());

it('a story with two hundred quotes is saved with what its author saw, and its quotes after it', async () => {
  const { authorization } = await superAdmin(newsroom.strapi);
  const desk = translationDesk(newsroom.strapi);
  const write = writers(newsroom.strapi);
  const { documentId, id: article } = await write.draft({ title: 'E vjetër' });
  const words = { attributedAs: 'Kryetari', occasion: 'Në mbledhje' };
  // Past the document service, which records the story with each; the last one records them all.
  for (let index = 1; index < QUOTES; index += 1) {
    await newsroom.strapi.db.query(QUOTE).create({
      data: {
        ...{
          documentId: `quote${String(index).padStart(19, '0')}`,
          locale: 'sq',
          publishedAt: null,
          article: { set: [{ id: article }] },
        },
        ...{ text: `Fjala ${index}`, ...words },
      },
    });
  }
  const last = await write.quote(documentId, { data: { text: 'Fjala e fundit', ...words } });
  const changed = last.documentId;
  const path = `/translation-desk/translations/${ARTICLE}/${documentId}`;
  const answer = await newsroom.http().get(`${path}?locale=en`).set('Authorization', authorization);
  const { seen } = answer.body.data.source as Source;
  expect(Object.keys(seen.companions)).toHaveLength(3 * QUOTES);

  await desk.articles.update({ documentId, locale: 'sq', data: { title: 'E re', lead: 'Hyrje' } });
  await desk.quotes.update({ documentId: changed, locale: 'sq', data: { text: 'Fjalë tjetër' } });

  const open = { model: ARTICLE, documentId, locale: 'en', hashes: seen.own };
  const { config } = withSeen({}, { model: ARTICLE, documentId }, open) as {
    config: { headers: Record<string, string> };
  };
  const [name, header] = Object.entries(config.headers)[0] ?? ['', ''];
  expect(header.length).toBeLessThan(SHORT);
  const saved = await editorOf(newsroom, authorization, ARTICLE, 'en')
    .save(documentId, null, { title: 'Old', lead: 'Intro', byline: 'The desk' })
    .set(name, header);
  expect(saved.status).toBe(200);
  // The author saw another headline, and another standfirst; they have written no words of quotes yet.
  expect((await desk.states(documentId))['en']).toBe('stale lead title');

  const put = await newsroom
    .http()
    .put(`${path}/companions`)
    .set('Authorization', authorization)
    .send({
      locale: 'en',
      companions: [{ contentType: QUOTE, documentId: changed, values: { text: 'The last word' } }],
      seen: { ...seen.own, ...seen.companions },
    });
  expect(put.status).toBe(200);
  expect((await desk.states(documentId))['en']).toBe(`stale lead quotes.${changed}.text title`);
}, 120_000);

it('says that a field was empty when the author saw it', async () => {
  const { authorization } = await superAdmin(newsroom.strapi);
  const desk = translationDesk(newsroom.strapi);
  const { documentId } = await writers(newsroom.strapi).draft({ data: { lead: null } });
  const answer = await newsroom
    .http()
    .get(`/translation-desk/translations/${ARTICLE}/${documentId}?locale=en`)
    .set('Authorization', authorization);
  const { seen } = answer.body.data.source as Source;
  expect(seen.own).toMatchObject({ lead: '' });
  await desk.articles.update({ documentId, locale: 'sq', data: { lead: 'Hyrje' } });
  const saved = await editorOf(newsroom, authorization, ARTICLE, 'en')
    .save(documentId, null, { title: 'Headline', lead: 'Intro' })
    .set('X-Source-Seen', JSON.stringify(seen.own));
  expect(saved.status).toBe(200);
  expect((await desk.states(documentId))['en']).toBe('stale lead');
});
