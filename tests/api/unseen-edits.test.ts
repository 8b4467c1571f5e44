import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { paragraph } from '../helpers/articles';
import { editorOf } from '../helpers/editing';
import { ARTICLE, CATEGORY, openNewsroom, type OpenNewsroom } from './flash-news/desk';

const PERSON = 'api::person.person';
const QUOTE = 'api::quote.quote';

interface Refused {
  status: number;
  body: { error: { name: string; message: string; details: { unseen: object[] } } };
}

let room: OpenNewsroom;
let arta: ReturnType<typeof editorOf>;
let besa: ReturnType<typeof editorOf>;
let besaEnglish: ReturnType<typeof editorOf>;
let artaEnglish: ReturnType<typeof editorOf>;
let authorizations: string[];
let token: string;

beforeAll(async () => {
  room = await openNewsroom();
  const people = [await superAdmin(room.strapi), await superAdmin(room.strapi)];
  const names = [
    { firstname: 'Arta', lastname: 'Hoxha' },
    { firstname: 'Besa', lastname: 'Krasniqi' },
  ];
  for (const [index, { id }] of people.entries()) {
    await room.rows('admin::user').update({ where: { id }, data: names[index] ?? {} });
  }
  authorizations = people.map(({ authorization }) => authorization);
  const [first = '', second = ''] = authorizations;
  arta = editorOf(room.newsroom, first, ARTICLE);
  besa = editorOf(room.newsroom, second, ARTICLE);
  artaEnglish = editorOf(room.newsroom, first, ARTICLE, 'en');
  besaEnglish = editorOf(room.newsroom, second, ARTICLE, 'en');
  token = await apiToken(room.strapi, { type: 'full-access' });
});
afterAll(() => room.stop());

const draftOf = (documentId: string, uid = ARTICLE, locale: string | null = 'sq') =>
  room.rows(uid).findOne({
    where: {
      documentId,
      ...(locale ? { locale } : {}),
      ...(uid === ARTICLE ? { publishedAt: null } : {}),
    },
    populate: ['credit', 'people', 'category'],
  });

const said = ({ status, body }: Refused) => ({ status, message: body.error.message });

/** Returns the form as it was opened, with typed changes. */
const typed = ({ data }: { data: object }, change: object) => ({
  ...data,
  ...{ category: NOTHING, people: NOTHING, quotes: NOTHING },
  ...change,
});

const NOTHING = { connect: [], disconnect: [] };

describe('a save in the panel that was begun from an older version', () => {
  it('is refused naming who saved what when, and changes nothing', async () => {
    const { documentId } = await room.write.draft({ title: 'Ura hapet' });
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    await arta
      .save(documentId, seen.version, typed(seen, { title: 'Ura u hap', lead: 'Sot në mëngjes.' }))
      .expect(200);
    const refused = await besa.save(documentId, begun.version, typed(begun, { byline: 'Besa' }));
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(
        /^Arta Hoxha saved headline and standfirst at \d\d:\d\d UTC on \d+ \w+ \d{4}\. You began from an older version, so nothing of yours was saved\.$/,
      ),
    });
    expect(refused.body.error.name).toBe('ConflictError');
    expect(refused.body.error.details).toEqual({
      unseen: [
        {
          by: 'Arta Hoxha',
          byYou: false,
          at: expect.stringMatching(/Z$/),
          fields: [
            { name: 'title', label: 'headline' },
            { name: 'lead', label: 'standfirst' },
          ],
        },
      ],
    });
    expect(await draftOf(documentId)).toMatchObject({ title: 'Ura u hap', byline: 'The desk' });

    const newer = await besa.open(documentId);
    await besa.save(documentId, newer.version, typed(newer, { byline: 'Besa' })).expect(200);
    expect(await draftOf(documentId)).toMatchObject({ title: 'Ura u hap', byline: 'Besa' });
  });

  it('is refused again if it has moved on again, and names everybody', async () => {
    const { documentId } = await room.write.draft();
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    const saved = await arta.save(documentId, seen.version, typed(seen, { title: 'Një' }));
    // The answer to a save has the version that the form's next save is based on.
    await arta
      .save(documentId, saved.body.meta.version, typed(saved.body, { title: 'Dy' }))
      .expect(200);
    await room.newsroom
      .http()
      .put(`/api/articles/${documentId}?status=draft`)
      .set('Authorization', token)
      .send({ data: { lead: 'Nga jashtë.' } })
      .expect(200);
    const refused = await besa.save(documentId, begun.version, typed(begun, { title: 'Tre' }));
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(
        /^Arta Hoxha saved headline at .* Token .* saved standfirst at /,
      ),
    });
  });

  it('is said to be one’s own where it is from another window', async () => {
    const { documentId } = await room.write.draft();
    const begun = await arta.open(documentId);
    await arta.save(documentId, begun.version, typed(begun, { title: 'Dritarja një' })).expect(200);
    const refused = await arta.save(
      documentId,
      begun.version,
      typed(begun, { title: 'Dritarja dy' }),
    );
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(/^You, in another window, saved headline at /),
    });
  });

  it('names nobody where it isn’t known who it was', async () => {
    const { documentId } = await room.write.draft();
    const begun = await besa.open(documentId);
    await arta.save(documentId, begun.version, typed(begun, { title: 'Një' })).expect(200);
    await room.strapi
      .documents(ARTICLE as never)
      .update({ documentId, locale: 'sq', data: { title: 'Nga importi' } } as never);
    const refused = await besa.save(documentId, begun.version, typed(begun, { title: 'Dy' }));
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(/^Somebody saved headline\. You began/),
    });
  });

  it.each([
    ['publish', 'puts no older text before readers'],
    ['discard', 'throws nothing away that was not seen'],
  ])('%s %s', async (action) => {
    const { documentId } = await room.write.published({ title: 'E vjetra' });
    const first = await arta.open(documentId);
    await arta.save(documentId, first.version, typed(first, { title: 'E ndryshuar' })).expect(200);
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    await arta
      .act('publish', documentId, seen.version, typed(seen, { title: 'E re', lead: 'E plotë.' }))
      .expect(200);
    const again = await arta.open(documentId);
    await arta
      .save(documentId, again.version, typed(again, { lead: 'Edhe më e plotë.' }))
      .expect(200);
    const body = action === 'publish' ? typed(begun, {}) : {};
    const refused = await besa.act(action, documentId, begun.version, body);
    expect(refused.status).toBe(409);
    expect(await room.read.latest({ locale: 'sq' })).toContainEqual(
      expect.objectContaining({ documentId, title: 'E re', summary: 'E plotë.' }),
    );
    expect(await draftOf(documentId)).toMatchObject({ lead: 'Edhe më e plotë.' });
  });

  it('publishes no language that has moved on, of several', async () => {
    const { documentId } = await room.write.draft();
    await room.write.translation(documentId, 'en', 'One');
    const begun = await besaEnglish.open(documentId);
    const seen = await artaEnglish.open(documentId);
    await artaEnglish.save(documentId, seen.version, typed(seen, { title: 'Two' })).expect(200);
    const refused = await besaEnglish.publishAll(documentId, begun.version, ['sq', 'en']);
    expect(refused.status).toBe(409);
    expect(await room.read.latest({ locale: 'sq' })).not.toContainEqual(
      expect.objectContaining({ documentId }),
    );
    const newer = await besaEnglish.open(documentId);
    await besaEnglish.publishAll(documentId, newer.version, ['sq', 'en']).expect(200);
  });

  it('is taken off readers all the same, unless text of theirs would be lost', async () => {
    const { documentId } = await room.write.published();
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    const again = await arta.act('publish', documentId, seen.version, typed(seen, { title: 'Re' }));
    expect(again.status).toBe(200);
    const newer = await arta.open(documentId);
    await arta.save(documentId, newer.version, typed(newer, { title: 'Më e re' })).expect(200);
    expect((await besa.act('unpublish', documentId, begun.version)).status).toBe(409);

    const last = await arta.open(documentId);
    await arta.act('publish', documentId, last.version, typed(last, {})).expect(200);
    await besa.act('unpublish', documentId, begun.version).expect(200);
    expect(await draftOf(documentId)).toMatchObject({ title: 'Më e re' });
  });

  it('deletes nothing that was not seen', async () => {
    const { documentId } = await room.write.draft();
    const begun = await besa.open(documentId);
    await arta.save(documentId, begun.version, typed(begun, { title: 'E shpëtuar' })).expect(200);
    expect((await besa.remove(documentId, begun.version)).status).toBe(409);
    await besa.remove(documentId, (await besa.open(documentId)).version).expect(200);
    expect(
      await room.rows('api::last-save.last-save').count({
        where: { relatedDocumentId: documentId },
      }),
    ).toBe(0);
  });

  it('is no first version where somebody else was first', async () => {
    const { documentId } = await room.write.draft();
    const first = { title: 'The bridge opens', body: [paragraph('Today.')] };
    await artaEnglish.save(documentId, null, first).expect(200);
    const refused = await besaEnglish.save(documentId, null, { title: 'Bridge open' });
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(/^Arta Hoxha saved .*headline.* at /),
    });
    expect(await draftOf(documentId, ARTICLE, 'en')).toMatchObject({ title: 'The bridge opens' });
  });
});

describe('nobody is refused wrongly', () => {
  it('where nothing was changed, or into the same', async () => {
    const { documentId } = await room.write.draft();
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    await arta.save(documentId, seen.version, typed(seen, {})).expect(200);
    await besa.save(documentId, begun.version, typed(begun, { title: 'E njëjta' })).expect(200);
    const same = await arta.save(documentId, seen.version, typed(seen, { title: 'E njëjta' }));
    expect(same.status).toBe(200);
  });

  it('where the other writes in another language', async () => {
    const { documentId } = await room.write.draft({ data: { credit: { code: 'REL' } } });
    await room.write.translation(documentId, 'en', 'One');
    const begun = await besaEnglish.open(documentId);
    const seen = await arta.open(documentId);
    await arta.save(documentId, seen.version, typed(seen, { title: 'Tjetër' })).expect(200);
    await arta
      .act(
        'publish',
        documentId,
        (await arta.open(documentId)).version,
        typed(seen, { title: 'Tjetër' }),
      )
      .expect(200);
    const other = await besaEnglish.save(documentId, begun.version, typed(begun, { title: 'Two' }));
    expect(other.status).toBe(200);
  });

  it('but is where the other changed what both languages share', async () => {
    const { documentId } = await room.write.draft({ data: { credit: { code: 'REL' } } });
    await room.write.translation(documentId, 'en', 'One');
    const begun = await besaEnglish.open(documentId);
    const seen = await arta.open(documentId);
    const { id } = seen.data['credit'] as { id: number };
    await arta
      .save(documentId, seen.version, typed(seen, { credit: { id, code: 'AP' } }))
      .expect(200);
    const refused = await besaEnglish.save(
      documentId,
      begun.version,
      typed(begun, { title: 'Two' }),
    );
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(/^Arta Hoxha saved credit at /),
    });
  });

  it('where a category reached the draft that waits for it', async () => {
    const { strapi, write } = room;
    const made = await strapi
      .documents(CATEGORY as never)
      .create({ locale: 'sq', data: { name: 'Deti' } } as never);
    const category = made as { documentId: string };
    const { documentId } = await write.draft({ data: { category: category.documentId } });
    await write.translation(documentId, 'en', 'The sea');
    const begun = await besaEnglish.open(documentId);
    const inEnglish = editorOf(room.newsroom, authorizations[0] ?? '', CATEGORY, 'en');
    await inEnglish.save(category.documentId, null, { name: 'Sea' }).expect(200);
    await besaEnglish
      .act('publish', documentId, begun.version, typed(begun, { lead: 'The sea is calm.' }))
      .expect(200);
    expect(await draftOf(documentId, ARTICLE, 'en')).toMatchObject({ category: { name: 'Sea' } });
  });

  it('where people were added, unless both change them', async () => {
    const { documentId } = await room.write.draft();
    const [one, two] = [await room.write.person(), await room.write.person()];
    const begun = await besa.open(documentId);
    const seen = await arta.open(documentId);
    const adding = ({ id, documentId: named }: { id: number; documentId: string }) => ({
      people: { connect: [{ id, documentId: named }], disconnect: [] },
    });
    await arta.save(documentId, seen.version, typed(seen, adding(one))).expect(200);
    const refused = await besa.save(documentId, begun.version, typed(begun, adding(two)));
    expect(said(refused).message).toMatch(/^Arta Hoxha saved people at /);
    await besa.save(documentId, begun.version, typed(begun, { title: 'Njerëzit' })).expect(200);
    expect(await draftOf(documentId)).toMatchObject({
      title: 'Njerëzit',
      people: [{ documentId: one.documentId }],
    });
  });

  it('where nobody names a version', async () => {
    const { documentId } = await room.write.draft();
    const { status } = await room.newsroom
      .http()
      .put(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=sq`)
      .set('Authorization', authorizations[1] ?? '')
      .send({ title: 'Pa version' });
    expect(status).toBe(200);
  });
});

describe('quotes, people and categories', () => {
  it.each([
    [
      QUOTE,
      'text',
      () => room.write.draft().then(({ documentId }) => room.write.quote(documentId)),
    ],
    [PERSON, 'name', () => room.write.person()],
    [CATEGORY, 'name', () => room.write.category()],
  ])('of %s no edit is overwritten unseen', async (uid, field, make) => {
    const [one, two] = authorizations.map((each) => editorOf(room.newsroom, each, uid));
    const { documentId } = await make();
    const begun = await two?.open(documentId);
    await one?.save(documentId, begun?.version ?? '', { [field]: 'E re' }).expect(200);
    const refused = await two?.save(documentId, begun?.version ?? '', { [field]: 'Tjetër' });
    expect(refused?.status).toBe(409);
    expect(refused?.body.error.message).toMatch(/^Arta Hoxha saved (name|text|words) at /);
    const kept = await room.rows(uid).findOne({
      where: { documentId, ...(uid === PERSON ? {} : { locale: 'sq' }) },
    });
    expect(kept[field]).toBe('E re');
  });
});

describe('over the content API', () => {
  const api = (documentId: string, query = '') => ({
    get: () =>
      room.newsroom.http().get(`/api/articles/${documentId}${query}`).set('Authorization', token),
    put: (version: string | undefined, data: object) =>
      room.newsroom
        .http()
        .put(`/api/articles/${documentId}${query}`)
        .set({ Authorization: token, ...(version === undefined ? {} : { 'If-Match': version }) })
        .send({ data }),
  });

  it('a version that was given as ETag is named by If-Match', async () => {
    const { documentId } = await room.write.published({ title: 'Një' });
    const { get, put } = api(documentId);
    const { etag } = (await get().expect(200)).headers;
    expect(etag).toMatch(/^"sq:/);
    const saved = await put(etag, { title: 'Dy' }).expect(200);
    const refused = await put(etag, { title: 'Tre' });
    expect(said(refused)).toEqual({
      status: 409,
      message: expect.stringMatching(/^Token .* saved headline at .* UTC on /),
    });
    expect(refused.body.error.details.unseen).toHaveLength(1);
    await put(saved.headers['etag'], { title: 'Katër' }).expect(200);
    await put(`W/${(await get()).headers['etag']}`, { title: 'Pesë' }).expect(200);
    expect(await draftOf(documentId)).toMatchObject({ title: 'Pesë' });
  });

  it('what readers have is an older version where the draft has moved on', async () => {
    const { documentId } = await room.write.published({ title: 'Një' });
    const seen = await arta.open(documentId);
    await arta.save(documentId, seen.version, typed(seen, { title: 'Dy' })).expect(200);
    const { get, put } = api(documentId);
    expect((await put((await get()).headers['etag'], { lead: 'E re.' })).status).toBe(409);
    const ofDraft = (await api(documentId, '?status=draft').get()).headers['etag'];
    await put(ofDraft, { lead: 'E re.' }).expect(200);
  });

  it('what names no version, or that of another language, is refused in words', async () => {
    const { documentId } = await room.write.published();
    const { get, put } = api(documentId);
    expect(said(await put('"abc"', { title: 'X' }))).toEqual({
      status: 400,
      message: expect.stringMatching(/^If-Match takes one ETag/),
    });
    const { etag } = (await get()).headers;
    expect(said(await api(documentId, '?locale=en').put(etag, { title: 'X' }))).toEqual({
      status: 400,
      message: expect.stringMatching(/^If-Match names the version in "sq"/),
    });
  });

  it('readers are given no ETag, and who names no version is not asked', async () => {
    const { documentId } = await room.write.published();
    const anonymous = await room.newsroom.http().get(`/api/articles/${documentId}`).expect(200);
    expect(anonymous.headers['etag']).toBeUndefined();
    await api(documentId).put(undefined, { title: 'Pa pyetur' }).expect(200);
  });
});
