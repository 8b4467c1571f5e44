import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { adminWith, type AdminUser } from '../../helpers/admin';
import { paragraph, type Entry } from '../../helpers/articles';
import { ARTICLE, documentsOf, openNewsroom, RELEASE, type OpenNewsroom } from './desk';

const PATTERN = 'https://site.test/{locale}/{slug}?preview={token}&status={status}';
const PATH = '/api/flash-news/preview';

describe('the preview', () => {
  let room: OpenNewsroom;
  let person: Entry;
  let draft: Entry;

  beforeAll(async () => {
    room = await openNewsroom({ env: { PREVIEW_URL_PATTERN: PATTERN, PREVIEW_MINUTES: '30' } });
    person = await room.write.person('Ismail Kadare');
  });
  afterAll(() => room.stop());

  beforeEach(async () => {
    for (const uid of [ARTICLE, RELEASE]) await room.rows(uid).deleteMany({});
    room.clock.advance({ hours: 5 });
    draft = await room.write.draft({
      data: {
        title: 'Not out yet',
        body: [paragraph('Unfinished.')],
        people: [person.documentId],
      },
    });
    await room.write.quote(draft.documentId, {
      data: { text: 'A quote to come.', speaker: person.documentId },
    });
  });

  /** Requests the preview URL from Strapi, as the panel does. */
  const requestPreview = async (query: object, user: AdminUser = room.chief, uid = ARTICLE) => {
    const { status, body } = await room
      .http()
      .get(`/content-manager/preview/url/${uid}`)
      .query({ documentId: draft.documentId, locale: 'sq', status: 'draft', ...query })
      .set('Authorization', user.authorization);
    return { status, url: body.data?.url as string | undefined };
  };
  const tokenFor = async (query: object = {}): Promise<string> => {
    const { url } = await requestPreview(query);
    return new URL(url as string).searchParams.get('preview') as string;
  };
  const open = (token: string) => room.http().get(PATH).query({ token });

  it('gives the editor the URL of the site', async () => {
    const { status, url } = await requestPreview({});
    expect(status).toBe(200);
    expect(url).toMatch(
      /^https:\/\/site\.test\/sq\/not-out-yet\?preview=[\w-]+\.[\w-]+\.[\w-]+&status=draft$/,
    );
  });

  it('shows the draft with its components, media and companions', async () => {
    // A token counts whole seconds (RFC 7519, NumericDate).
    const halfAnHour = () =>
      new Date(Math.floor(room.clock.now() / 1000) * 1000 + 30 * 60_000).toISOString();
    const earliest = halfAnHour();
    const { status, headers, body } = await open(await tokenFor());
    const { until } = body.meta;
    expect(until >= earliest && until <= halfAnHour()).toBe(true);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(body).toMatchObject({
      data: {
        documentId: draft.documentId,
        title: 'Not out yet',
        category: { documentId: expect.any(String) },
        people: [{ name: 'Ismail Kadare' }],
        quotes: [{ text: 'A quote to come.', speaker: { name: 'Ismail Kadare' } }],
        releasedAt: null,
        flash: null,
        corrections: [],
      },
      meta: {
        contentType: ARTICLE,
        locale: 'sq',
        status: 'draft',
      },
    });
    expect(body.data).not.toHaveProperty('createdBy');
    expect(body.data.people[0]).not.toHaveProperty('quotes');
  });

  it('accepts the token as a header, which stays out of logs', async () => {
    const { status } = await room
      .http()
      .get(PATH)
      .set('Preview-Token', await tokenFor());
    expect(status).toBe(200);
  });

  it('shows a version under embargo', async () => {
    await room.desk.release(draft.documentId, { locale: 'sq', releasedAt: '2031-01-01T00:00:00Z' });
    await room.write.publish(draft.documentId);
    await documentsOf(room.strapi)(ARTICLE).update({
      documentId: draft.documentId,
      locale: 'sq',
      data: { title: 'Edited since' },
    });
    expect((await room.http().get(`/api/articles/${draft.documentId}`)).status).toBe(404);
    const { body } = await open(await tokenFor({ status: 'published' }));
    expect(body.data).toMatchObject({ title: 'Not out yet' });
    const edited = await open(await tokenFor());
    expect(edited.body.data).toMatchObject({ title: 'Edited since' });
  });

  it('refuses an expired link', async () => {
    const token = await tokenFor();
    room.clock.advance({ minutes: 30 });
    const { status, body, headers } = await open(token);
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ name: 'PreviewError', message: /has ended/ });
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' });
  });

  it('opens that document in that locale only, and nothing on Strapi’s own routes', async () => {
    await room.write.translation(draft.documentId, 'en');
    const token = await tokenFor();
    const other = await room.write.draft({ data: { title: 'Another secret' } });
    for (const path of [`/api/articles/${draft.documentId}`, '/api/articles']) {
      const { text } = await room
        .http()
        .get(path)
        .query({ locale: 'sq' })
        .set({
          'Preview-Token': token,
          Authorization: `Bearer ${token}`,
        });
      expect(text).not.toContain('Not out yet');
    }
    const { text } = await open(token);
    expect(text).not.toContain('Another secret');
    expect(text).not.toContain(other.documentId);
    expect(text).not.toContain('"locale":"en"');
  });

  it.each([
    ['no token', {}, 400, /token: .*given once/],
    ['an empty one', { token: '' }, 400, /token: must not be empty/],
    ['noise', { token: 'x.y.z' }, 401, /is not one of this newsroom/],
    ['two', { token: ['a', 'b'] }, 400, /token: must be given once/],
    ['a NUL', { token: 'a\0' }, 400, /U\+0000/],
    ['one of 100 KB', { token: 'a'.repeat(100_000) }, [400, 414, 431], /^/],
    ['another parameter', { token: 'x', documentId: 'y' }, 400, /documentId: is unknown/],
  ])('refuses %s', async (_, query, status, message) => {
    const answer = await room.http().get(PATH).query(query);
    expect([status].flat()).toContain(answer.status);
    expect(answer.text).toMatch(message);
    expect(answer.text).not.toContain('Not out yet');
  });

  it('refuses a session token of the panel', async () => {
    const session = room.chief.authorization.replace('Bearer ', '');
    expect((await open(session)).status).toBe(401);
  });

  it('answers 404 once the draft is deleted', async () => {
    const token = await tokenFor();
    await documentsOf(room.strapi)(ARTICLE).delete({ documentId: draft.documentId, locale: '*' });
    expect((await open(token)).status).toBe(404);
  });

  const READ = 'plugin::content-manager.explorer.read';

  it('ends when whoever was given it may no longer read the story', async () => {
    const reader = await adminWith(room.strapi, [
      { action: READ, subject: ARTICLE, properties: { locales: ['sq'] } },
    ]);
    const { url } = await requestPreview({}, reader);
    const token = new URL(url as string).searchParams.get('preview') as string;
    expect((await open(token)).status).toBe(200);
    await room.strapi.db
      .query('admin::permission')
      .deleteMany({ where: { role: { users: { email: reader.email } } } });
    const { status, body } = await open(token);
    expect(status).toBe(401);
    expect(body.error.message).toMatch(/has ended/);
    expect((await open(await tokenFor())).status).toBe(200);
  });

  it.each([
    ['blocked', { blocked: true }],
    ['inactive', { isActive: false }],
  ])('ends when the account of whoever was given it is %s', async (_, data) => {
    const reader = await adminWith(room.strapi, [
      { action: READ, subject: ARTICLE, properties: { locales: ['sq'] } },
    ]);
    const { url } = await requestPreview({}, reader);
    const token = new URL(url as string).searchParams.get('preview') as string;
    await room.strapi.db.query('admin::user').update({ where: { email: reader.email }, data });
    expect((await open(token)).status).toBe(401);
  });

  it('ends when the story is killed; one made since opens it', async () => {
    await room.write.publish(draft.documentId);
    const token = await tokenFor();
    await room.desk.post(`/flash-news/kills/${ARTICLE}/${draft.documentId}`, {
      notices: { sq: 'Withdrawn.', en: 'Withdrawn.' },
      reason: 'Wrong',
    });
    const { status, body } = await open(token);
    expect([status, body.error.message]).toEqual([410, 'Withdrawn.']);
    room.clock.advance({ seconds: 1 });
    expect((await open(await tokenFor())).status).toBe(200);
  });

  it('goes on showing the draft when it is published', async () => {
    const token = await tokenFor();
    await room.write.publish(draft.documentId);
    await room.change(draft, 'Edited since');
    expect((await open(token)).body.data).toMatchObject({ title: 'Edited since' });
  });

  it('ends when the published version that it shows is unpublished', async () => {
    await room.write.publish(draft.documentId);
    const token = await tokenFor({ status: 'published' });
    await room.strapi.documents(ARTICLE).unpublish({ documentId: draft.documentId, locale: 'sq' });
    expect((await open(token)).status).toBe(404);
  });

  it.each([
    ['its address', (token: string) => room.http().get(PATH).query({ token })],
    [
      'a list',
      (token: string) =>
        room
          .http()
          .get(PATH)
          .query({ token: [token] }),
    ],
    [
      'another spelling',
      (token: string) => room.http().get(`/API/flash-news/%70review/?token=${token}&a=b`),
    ],
  ])('is in no log, given as %s', async (_, request) => {
    const lines: string[] = [];
    const log = jest.spyOn(room.strapi.log, 'http').mockImplementation((line: unknown) => {
      lines.push(String(line));
      return room.strapi.log;
    });
    const token = await tokenFor();
    await request(token);
    log.mockRestore();
    expect(lines.join()).toMatch(/GET .*review/);
    expect(lines.join()).not.toContain(token);
  });

  it('offers none without the permission to read the locale', async () => {
    const translator = await adminWith(room.strapi, [
      { action: READ, subject: ARTICLE, properties: { locales: ['en'] } },
    ]);
    expect(await requestPreview({}, translator)).toEqual({ status: 204, url: undefined });
    await room.write.translation(draft.documentId, 'en');
    expect((await requestPreview({ locale: 'en' }, translator)).url).toContain(
      'https://site.test/en/',
    );
  });

  it.each([
    ['a document that isn’t there', { documentId: 'nobody' }],
    ['a version that isn’t there', { locale: 'en' }],
    ['a status of no version', { status: 'secret' }],
  ])('offers none for %s', async (_, query) => {
    expect(await requestPreview(query)).toEqual({ status: 204, url: undefined });
  });

  it('offers none for a type that has not opted in', async () => {
    const query = { documentId: person.documentId, locale: undefined };
    expect((await requestPreview(query, room.chief, 'api::person.person')).status).toBe(204);
  });
});
