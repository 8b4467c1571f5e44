import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { superAdmin } from '../../helpers/admin';
import { writers } from '../../helpers/articles';
import { editorOf } from '../../helpers/editing';
import { bootNewsroom, type Newsroom } from '../../helpers/newsroom';
import { ARTICLE, QUOTE, translationDesk } from '../../helpers/translations';

interface English {
  figure: {
    media: { id: number } | null;
    caption: string | null;
    alt: string | null;
    credit: string | null;
  } | null;
  dateline: { date: string | null; place: string | null } | null;
}

let newsroom: Newsroom;
let authorization: string;
let documentId: string;
let picture: number;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ({ authorization } = await superAdmin(newsroom.strapi));
  const file = { name: 'ura.jpg', hash: 'ura', ext: '.jpg', mime: 'image/jpeg', size: 1 };
  const created = (await newsroom.strapi.db.query('plugin::upload.file').create({
    data: { ...file, url: '/uploads/ura.jpg', provider: 'local', width: 4, height: 3 },
  })) as { id: number };
  picture = created.id;
});
afterAll(() => newsroom.stop());

beforeEach(async () => {
  ({ documentId } = await writers(newsroom.strapi).draft({
    data: {
      figure: { media: picture, caption: 'Ura e re', alt: 'Një urë', credit: 'KOHA' },
      dateline: { place: 'Prishtinë', date: '2026-11-30' },
    },
  }));
});

const english = async (): Promise<English> =>
  (await newsroom.strapi.documents(ARTICLE).findOne({
    ...{ documentId, locale: 'en' },
    populate: { figure: { populate: ['media'] }, dateline: true } as never,
  })) as unknown as English;

const save = (data: object) =>
  editorOf(newsroom, authorization, ARTICLE, 'en').save(documentId, null, {
    title: 'The bridge',
    ...data,
  });

const isPicture = (): object => expect.objectContaining({ id: picture });

it('a new translation has the picture and the date of its source, without their words', async () => {
  // As the panel sends a component that nobody has touched.
  expect((await save({ figure: null })).status).toBe(200);
  expect(await english()).toMatchObject({
    figure: { media: isPicture(), caption: null, alt: null, credit: null },
    dateline: { date: '2026-11-30', place: null },
  });
  const desk = translationDesk(newsroom.strapi);
  expect((await desk.states(documentId))['en']).toBe('draft');
  expect(await desk.differences()).toEqual([]);
});

it('has them beside what its translator has written', async () => {
  await save({ figure: { caption: 'The new bridge' }, dateline: { place: 'Pristina' } });
  expect(await english()).toMatchObject({
    figure: { media: isPicture(), caption: 'The new bridge', alt: null },
    dateline: { date: '2026-11-30', place: 'Pristina' },
  });
});

it('has no picture that its translator has taken out, in this save or a later one', async () => {
  await save({ figure: { caption: 'No picture', media: null }, dateline: { date: null } });
  expect(await english()).toMatchObject({ figure: { media: null }, dateline: { date: null } });
  await newsroom.strapi.documents(ARTICLE).update({
    ...{ documentId, locale: 'en' },
    data: { figure: null } as never,
  });
  expect(await english()).toMatchObject({ figure: null });
});

it('brings what quotes say besides words along, too', async () => {
  const { documentId: quote } = await writers(newsroom.strapi).quote(documentId, {
    data: { saidOn: '2026-11-29', kind: 'partial' },
  });
  await save({});
  const brought = await newsroom.strapi
    .documents(QUOTE)
    .findOne({ documentId: quote, locale: 'en' });
  expect(brought).toMatchObject({ saidOn: '2026-11-29', kind: 'partial', text: null });
});

it('shows the picture beside its words, to those who may read it', async () => {
  const { body } = await newsroom
    .http()
    .get(`/translation-desk/translations/${ARTICLE}/${documentId}?locale=en`)
    .set('Authorization', authorization);
  expect(body.data.source.pictures).toEqual([
    { path: 'figure.media', url: '/uploads/ura.jpg', alternativeText: null },
  ]);
});
