import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { superAdmin } from './admin';
import { apiToken } from './apiToken';
import { writers } from './articles';
import type { Database } from './environment';
import { bootNewsroom, type Newsroom } from './newsroom';

interface Layer {
  path: string;
  methods: string[];
}

const WRITES = ['POST', 'PUT', 'PATCH'] as const;
const ARTICLES = '/content-manager/collection-types/api::article.article';

/** Tests that U+0000 is refused everywhere, on the given database. */
export const describeNul = (name: string, database: () => Promise<Database>): void => {
  describe(name, () => {
    let room: Newsroom;
    let staff: string;
    let token: string;

    beforeAll(async () => {
      room = await bootNewsroom({
        database: await database(),
        env: { PUBLIC_RATE_LIMIT: '100000' },
      });
      staff = (await superAdmin(room.strapi)).authorization;
      token = await apiToken(room.strapi, { type: 'full-access' });
    });
    afterAll(() => room.stop());

    const routes = (methods: readonly string[]) =>
      (room.strapi.server.listRoutes() as unknown as Layer[]).flatMap((layer) =>
        methods
          .filter((method) => layer.methods.includes(method))
          // A pattern such as `:id(\\d+)` or `(.*)` is filled with a value that matches all of them.
          .map((method) => ({
            method,
            path: layer.path.replace(/:\w+(\([^)]*\))?\??|\(.*\)/g, '1'),
          })),
      );

    const signed = (path: string) => (path.startsWith('/api/') ? token : staff);

    const send = (method: string, path: string, body: object) => {
      const http = room.http();
      const request =
        method === 'PUT' ? http.put(path) : method === 'PATCH' ? http.patch(path) : http.post(path);
      return request.set('Authorization', signed(path)).send(body);
    };

    it('is refused in the body of every route that takes one, naming the field', async () => {
      const all = routes(WRITES);
      expect(all.length).toBeGreaterThan(100);
      for (const { method, path } of all) {
        const { status, body } = await send(method, path, {
          data: { list: ['a', { text: 'b\0' }] },
        });
        expect({ method, path, status, message: body.error?.message }).toEqual({
          method,
          path,
          status: 400,
          message: 'data.list.1.text: must not contain the character U+0000',
        });
      }
    });

    it('is refused in the query of every route', async () => {
      for (const { path } of routes(['GET']).filter(
        (route) => !/admin.*\*|uploads/.test(route.path),
      )) {
        const answer = await room
          .http()
          .get(`${path}?filters[name][$eq]=%00`)
          .set('Authorization', signed(path));
        // Routes before Strapi's own may be missing, or refuse every unknown parameter. Feeds ignore those.
        const expected = /latest-news\/[\w-]+\.(xml|json)$/.test(path) ? [200] : [400, 404];
        expect({ path, status: expected.includes(answer.status) }).toEqual({
          path,
          status: true,
        });
      }
    });

    const heading = (text: string) => [
      { type: 'heading', level: 2, children: [{ type: 'text', text }] },
    ];
    it.each<[string, string, object]>([
      ['title', 'Headline', { title: 'a\ud800b' }],
      ['dateline.place', 'Dateline, Place', { title: 'a', dateline: { place: '\udc00' } }],
      ['body.0.children.0.text', 'Body', { title: 'a', body: heading('a\ud800b') }],
    ])('half a character in %s is refused, too', async (field, label, data) => {
      const rule = 'must not contain half a character (a lone surrogate)';
      const panel = await send('POST', ARTICLES, data);
      expect(panel.status).toBe(400);
      expect(panel.body).toMatchObject({ error: { message: `${label} ${rule}.` } });
      const rest = await send('POST', '/api/articles', { data });
      expect(rest.status).toBe(400);
      expect(rest.body).toMatchObject({ error: { message: `data.${field}: ${rule}` } });
      expect(await room.strapi.db.query('api::article.article').count()).toBe(0);
    });

    it.each<[string, object, string, string]>([
      ['a text', { title: 'a\0b' }, 'title', 'Headline'],
      [
        'a component',
        { title: 'a', dateline: { place: '\0' } },
        'dateline.place',
        'Dateline, Place',
      ],
      ['a block', { title: 'a', body: heading('\0') }, 'body.0.children.0.text', 'Body'],
      [
        'a relation',
        { title: 'a', category: { connect: [{ documentId: '\0' }] } },
        'category.connect.0.documentId',
        'Category',
      ],
      ['a name of a field', { 'ti\0tle': 'a' }, 'ti\u2400tle', 'ti\u2400tle:'],
    ])('is refused in %s of an article', async (_, data, field, label) => {
      const rule = 'must not contain the character U+0000';
      const details = { errors: [{ path: expect.arrayContaining([field.split('.').at(-1)]) }] };
      const panel = await send('POST', ARTICLES, data);
      expect(panel.status).toBe(400);
      const atDesk = expect.stringContaining(`${label} ${rule}`);
      expect(panel.body).toMatchObject({ error: { message: atDesk, details } });
      const rest = await send('POST', '/api/articles', { data });
      expect(rest.status).toBe(400);
      const overApi = expect.stringContaining(`${field}: ${rule}`);
      expect(rest.body).toMatchObject({ error: { message: overApi } });
      expect(await room.strapi.db.query('api::article.article').count()).toBe(0);
    });

    it('is refused at the sign-in of staff and of readers', async () => {
      const admin = await room
        .http()
        .post('/admin/login')
        .send({ email: 'a@b.al\0', password: 'x' });
      expect([admin.status, admin.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^email:/),
      ]);
      const reader = await room
        .http()
        .post('/api/auth/local')
        .send({ identifier: 'a', password: '\0' });
      expect([reader.status, reader.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^password:/),
      ]);
    });

    it('is refused in what is written of a picture', async () => {
      const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .png()
        .toBuffer();
      for (const path of ['/upload', '/api/upload', '/upload/files']) {
        for (const field of ['name', 'caption', 'alternativeText']) {
          const answer = await room
            .http()
            .post(path)
            .set('Authorization', signed(path))
            .field('fileInfo', JSON.stringify({ [field]: 'a\0' }))
            .attach('files', png, 'a.png');
          expect([answer.status, answer.body.error?.message]).toEqual([
            400,
            `fileInfo.${field}: must not contain the character U+0000`,
          ]);
        }
      }
      expect(await room.strapi.db.query('plugin::upload.file').count()).toBe(0);
    });

    it('leaves every other character alone', async () => {
      const title = 'Çelë \u0001 \u2400 😀 \\u0000';
      const category = await writers(room.strapi).category();
      const answer = await send('POST', ARTICLES, { title, category: category.documentId });
      expect([answer.status, answer.body.data?.title]).toEqual([201, title]);
    });
  });
};
