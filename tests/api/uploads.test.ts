import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { adminWith, superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { until } from '../helpers/until';

const FILE = 'plugin::upload.file';
const MEGABYTE = 1024 * 1024;

const colour = { r: 200, g: 30, b: 30 };
const canvas = () => sharp({ create: { width: 40, height: 30, channels: 3, background: colour } });

const html = Buffer.from('<html><script>alert(1)</script></html>');
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

interface Stored {
  id: number;
  mime: string;
  ext: string;
  url: string;
  hash: string;
}

describe('what the media library takes', () => {
  let room: Newsroom;
  let png: Buffer;
  let jpeg: Buffer;
  /** More than a million pixels each; the GIF in all its frames. */
  let large: Record<'png' | 'webp' | 'avif' | 'gif', Buffer>;
  let token: string;
  let staff: string;
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'newsroom-uploads-'));

  beforeAll(async () => {
    room = await bootNewsroom({
      env: { UPLOAD_MAX_MB: '1', UPLOAD_MAX_MEGAPIXELS: '1', TMPDIR: temporary },
    });
    token = await apiToken(room.strapi, { type: 'full-access' });
    staff = (await superAdmin(room.strapi)).authorization;
    png = await canvas().png().toBuffer();
    jpeg = await canvas().jpeg().toBuffer();
    // Equal neighbours would become one frame.
    const frames = await Promise.all(
      [0, 1].map((hue) =>
        canvas()
          .resize(200, 100)
          .modulate({ hue: hue * 90 })
          .png()
          .toBuffer(),
      ),
    );
    const animation = Array.from({ length: 51 }, (_, index) => frames[index % 2] ?? png);
    large = {
      png: await canvas().resize(1001, 1000).png().toBuffer(),
      webp: await canvas().resize(1000, 1001).webp().toBuffer(),
      avif: await canvas().resize(1001, 1000).avif({ effort: 0 }).toBuffer(),
      gif: await sharp(animation, { join: { animated: true } })
        .gif()
        .toBuffer(),
    };
  });
  afterAll(async () => {
    await room.stop();
    rmSync(temporary, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await room.strapi.db.query(FILE).deleteMany({});
  });

  const onDisk = () => readdirSync(path.join(room.folder, 'public', 'uploads')).sort();
  const inLibrary = () => room.strapi.db.query(FILE).count({});

  type Files = [name: string, bytes: Buffer][];
  /** Every way to upload files, each with the answer's status and body. */
  const WAYS: Record<string, (files: Files) => Promise<{ status: number; body: unknown }>> = {
    'the content API': (files) => send('/api/upload', token, files),
    'the panel': (files) => send('/upload', staff, files),
    'the panel, one by one': (files) => send('/upload/files', staff, files),
  };

  const send = async (url: string, authorization: string, files: Files) => {
    const request = room.http().post(url).set('Authorization', authorization);
    for (const [name, bytes] of files) request.attach('files', bytes, name);
    const { status, body } = await request;
    return { status, body: body as unknown };
  };

  const picture = async (format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif') =>
    canvas().toFormat(format).toBuffer();

  it.each([
    ['jpeg', 'jpg'],
    ['png', 'png'],
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['gif', 'gif'],
  ] as const)('takes %s, and says what it is by its bytes', async (format, extension) => {
    const { status, body } = await send('/api/upload', token, [
      [`a.${extension}`, await picture(format)],
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject([{ mime: `image/${format}`, ext: `.${extension}` }]);
  });

  const truncated = () => jpeg.subarray(0, jpeg.length - 120);
  const REFUSED: [what: string, name: string, bytes: () => Buffer, status: number][] = [
    ['a page by the name of a picture', 'a.png', () => html, 400],
    ['a page', 'a.html', () => html, 400],
    ['a drawing that can hold a script', 'a.svg', () => svg, 400],
    ['the same by the name of a picture', 'a.png', () => svg, 400],
    ['a picture by the name of a page', 'a.html', () => png, 400],
    ['a picture by the name of another kind', 'a.jpg', () => png, 400],
    ['a picture that was cut off', 'a.jpg', truncated, 400],
    ['a document', 'a.pdf', () => Buffer.from('%PDF-1.7\n'), 400],
    ['too large a picture', 'a.png', () => Buffer.concat([png, Buffer.alloc(MEGABYTE)]), 413],
    ['a picture of too many pixels', 'a.png', () => large.png, 413],
    ['the same as WebP', 'a.webp', () => large.webp, 413],
    ['the same as AVIF', 'a.avif', () => large.avif, 413],
    ['an animation of too many pixels', 'a.gif', () => large.gif, 413],
  ];

  describe.each(Object.keys(WAYS))('by %s', (way) => {
    const come = (files: Files) => {
      const by = WAYS[way];
      if (by === undefined) throw new Error(`No such way: ${way}`);
      return by(files);
    };

    it.each(REFUSED)('refuses %s', async (_, name, bytes, status) => {
      const before = onDisk();
      const answer = await come([[name, bytes()]]);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ error: { message: expect.stringContaining(name) } });
      expect(onDisk()).toEqual(before);
      expect(await inLibrary()).toBe(0);
    });

    it('refuses an empty file', async () => {
      const { status } = await come([['a.png', Buffer.alloc(0)]]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(await inLibrary()).toBe(0);
    });
  });

  it.each(['/api/upload', '/upload'])('%s stores none where one is refused', async (url) => {
    const before = onDisk();
    const authorization = url === '/upload' ? staff : token;
    const answer = await send(url, authorization, [
      ['good.png', png],
      ['bad.png', html],
    ]);
    expect(answer.status).toBe(400);
    expect(onDisk()).toEqual(before);
    expect(await inLibrary()).toBe(0);
  });

  it.each(['/api/upload', '/upload'])(
    '%s keeps the old picture where the new is none',
    async (url) => {
      const authorization = url === '/upload' ? staff : token;
      const { body } = await send('/api/upload', token, [['a.png', png]]);
      const [stored] = body as [Stored];
      const before = onDisk();
      const refused = await send(`${url}?id=${stored.id}`, authorization, [['a.png', html]]);
      expect(refused.status).toBe(400);
      expect(onDisk()).toEqual(before);
      const replaced = await send(`${url}?id=${stored.id}`, authorization, [
        ['b.png', await canvas().resize(20).png().toBuffer()],
      ]);
      expect(replaced.status).toBeLessThan(300);
      expect(replaced.body).toMatchObject({ id: stored.id, width: 20, mime: 'image/png' });
      // Caches keep the old picture for ever under its address.
      const { url: address } = replaced.body as { url: string };
      expect(address).not.toBe(stored.url);
      expect(address.split('?')[0]).toBe(stored.url);
      const shown = await room.http().get(address);
      expect(shown.status).toBe(200);
    },
  );

  it('names the bound of pixels, for a replacement and a logo too', async () => {
    const { body } = await send('/api/upload', token, [['a.png', png]]);
    const [stored] = body as [Stored];
    const logo = room
      .http()
      .post('/admin/project-settings')
      .set('Authorization', staff)
      .attach('menuLogo', large.png, { filename: 'a.png', contentType: 'image/png' });
    const answers = [
      await send(`/api/upload?id=${stored.id}`, token, [['a.png', large.png]]),
      await send(`/upload/files/${stored.id}/replace`, staff, [['a.png', large.png]]),
      await logo,
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 413,
        body: { error: { message: expect.stringMatching(/"a.png" has 2 megapixels.*are 1\./) } },
      });
    }
  });

  it('looks at what the panel fetches from an address', async () => {
    const fetched = jest.spyOn(room.strapi, 'fetch');
    const fetchAs = async (bytes: Buffer) => {
      fetched.mockResolvedValueOnce(new Response(new Uint8Array(bytes), { status: 200 }));
      const { text } = await room
        .http()
        .post('/upload/actions/upload-from-urls')
        .set('Authorization', staff)
        .send({ urls: ['http://93.184.216.34/picture.png'] });
      return text;
    };
    expect(await fetchAs(html)).toContain('is not accepted');
    expect(await inLibrary()).toBe(0);
    expect(await fetchAs(png)).toContain('file:complete');
    expect(await inLibrary()).toBe(1);
    fetched.mockRestore();
  });

  describe('the temporary files of a form', () => {
    const left = () => readdirSync(temporary);
    const ELSEWHERE = [
      '/admin/login',
      '/ADMIN/Login/',
      '/api/auth/local',
      '/api/articles',
      '/api/upload/files',
      '/upload/actions/bulk-delete',
      '/api/nothing',
    ];

    it.each(ELSEWHERE)('are not written for %s, which reads no form', async (url) => {
      const answer = await send(url, token, [['a.png', png]]);
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({
        error: {
          message: expect.stringMatching(/^Content-Type: "multipart.*Send application.json/),
        },
      });
      expect(left()).toEqual([]);
    });

    it('are written where a form is read, in any notation of path and type', async () => {
      const boundary = 'a-b';
      const body = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${png.toString('latin1')}\r\n--${boundary}--\r\n`;
      const answer = await room
        .http()
        .post('/API/Upload/')
        .set({ Authorization: token, 'Content-Type': `Multipart/Form-Data;boundary="${boundary}"` })
        .send(Buffer.from(body, 'latin1'));
      expect(answer.status).toBe(201);
      expect(left()).toEqual([]);
    });

    const OUTCOMES: [what: string, status: number, act: () => Promise<{ status: number }>][] = [
      ['success', 201, () => send('/api/upload', token, [['a.png', png]])],
      ['a refused picture', 400, () => send('/upload', staff, [['a.png', html]])],
      ['no permission', 403, () => send('/api/upload', '', [['a.png', png]])],
      ['nobody', 401, () => send('/upload/files', '', [['a.png', png]])],
      ['no such file', 404, () => send('/api/upload?id=999', token, [['a.png', png]])],
      ['a request that is too large', 413, () => send('/api/upload', token, TOO_LARGE)],
      ['too many files', 413, () => send('/api/upload', token, TOO_MANY)],
      ['a field of another name', 400, () => attach('zip')],
      ['a form without an end', 400, () => sendForm('--x\r\n')],
      ['no form', 400, () => sendForm('nothing')],
    ];
    const TOO_LARGE: Files = [['a.png', Buffer.alloc(7 * MEGABYTE)]];
    const TOO_MANY: Files = Array.from({ length: 101 }, () => ['a.png', Buffer.alloc(1)]);

    const attach = (field: string) =>
      room.http().post('/api/upload').set('Authorization', token).attach(field, png, 'a.png');
    const sendForm = (form: string) =>
      room
        .http()
        .post('/api/upload')
        .set({ Authorization: token, 'Content-Type': 'multipart/form-data; boundary=x' })
        .send(Buffer.from(form));

    it.each(OUTCOMES)('are deleted after %s', async (_, status, act) => {
      expect((await act()).status).toBe(status);
      expect(left()).toEqual([]);
    });

    it('are deleted after many requests at once', async () => {
      const answers = await Promise.all(OUTCOMES.flatMap(([, , act]) => [act(), act()]));
      expect(answers.map(({ status }) => status)).toEqual(
        OUTCOMES.flatMap(([, status]) => [status, status]),
      );
      expect(left()).toEqual([]);
    });

    it('are deleted when the client leaves in the middle', async () => {
      const { httpServer } = room.strapi.server;
      if (!httpServer.listening) await once(httpServer.listen(0, '127.0.0.1'), 'listening');
      const socket = connect((httpServer.address() as AddressInfo).port, '127.0.0.1');
      const part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n';
      socket.write(
        `POST /api/upload HTTP/1.1\r\nHost: a\r\nAuthorization: ${token}\r\n` +
          'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n' +
          `${part}Content-Type: image/png\r\n\r\n${'a'.repeat(100_000)}`,
      );
      const count = () => Promise.resolve(left().length);
      await until(count, (folders) => folders === 1, { seconds: 20 });
      socket.destroy();
      expect(await until(count, (folders) => folders === 0, { seconds: 20 })).toBe(0);
    });
  });

  describe('news', () => {
    const ARTICLE = 'api::article.article';
    const PERSON = 'api::person.person';
    const UPLOAD = ['plugin::upload.content-api.upload', 'plugin::upload.content-api.destroy'];
    const CHANGE = [
      'api::article.article.update',
      'api::person.person.update',
      'plugin::flash-news.may.readUnreleased',
    ];
    const PUBLISH = 'plugin::flash-news.may.publish';

    type Fields = Record<string, string | string[]>;
    interface Version {
      id: number;
      documentId: string;
      figure: { id: number; alt: string; media: Stored };
    }

    const tokenWith = (...permissions: string[]) =>
      apiToken(room.strapi, { type: 'custom', permissions });
    const read = (publishedAt: object | null, documentId: string) =>
      room.strapi.db.query(ARTICLE).findOne({
        where: { documentId, publishedAt },
        populate: { figure: { populate: ['media'] } },
      }) as Promise<Version>;
    const published = (documentId: string) => read({ $notNull: true }, documentId);
    const kinds = async (documentId: string) =>
      (
        (await room.strapi.db.query('plugin::flash-news.event').findMany({
          where: { relatedDocumentId: documentId },
          orderBy: { id: 'asc' },
        })) as { kind: string }[]
      ).map(({ kind }) => kind);

    /** Publishes a story with a picture. */
    const story = async (): Promise<Version> => {
      const { body } = await send('/api/upload', token, [['a.png', png]]);
      const [media] = body as [Stored];
      const { documentId } = await writers(room.strapi).published({
        title: 'Me fotografi',
        data: { figure: { media: media.id, alt: 'A square' } },
      });
      return published(documentId);
    };
    const link = async (authorization: string, fields: Fields, url = '/api/upload') => {
      const request = room.http().post(url).set('Authorization', authorization);
      for (const [name, value] of Object.entries(fields)) {
        for (const one of [value].flat()) request.field(name, one);
      }
      const { status, body } = await request.attach('files', png, 'new.png');
      return { status, message: (body as { error?: { message: string } }).error?.message };
    };
    const figureOf = ({ figure }: Version): Fields => ({
      ref: 'news.figure',
      refId: String(figure.id),
      field: 'media',
    });

    it('is changed by no upload of who may only upload', async () => {
      const before = await story();
      const person = await room.strapi.db.query(PERSON).create({ data: { name: 'Ana' } });
      const photo = { ref: PERSON, refId: String(person.id), field: 'photo' };
      const files = await inLibrary();
      for (const permissions of [UPLOAD, [...UPLOAD, ...CHANGE], [...UPLOAD, PUBLISH]]) {
        const authorization = await tokenWith(...permissions);
        const answer = await link(authorization, figureOf(before));
        expect([answer.status, answer.message]).toEqual([403, expect.stringContaining(ARTICLE)]);
      }
      const uploader = await tokenWith(...UPLOAD);
      expect((await link(uploader, photo)).status).toBe(403);
      const editor = await adminWith(room.strapi, [{ action: 'plugin::upload.assets.create' }]);
      expect((await link(editor.authorization, figureOf(before), '/upload')).status).toBe(403);
      expect(await published(before.documentId)).toEqual(before);
      expect([await inLibrary(), await kinds(before.documentId)]).toEqual([
        files,
        ['news.released'],
      ]);
    });

    it('is changed by an upload of who may change and publish it, and the log says so', async () => {
      const before = await story();
      const authorization = await tokenWith(...UPLOAD, ...CHANGE, PUBLISH);
      expect(await link(authorization, figureOf(before))).toMatchObject({ status: 201 });
      const after = await published(before.documentId);
      expect(after.figure.media.id).toBeGreaterThan(before.figure.media.id);
      expect(after.figure.alt).toBe('A square');
      expect(await kinds(before.documentId)).toEqual(['news.released', 'news.updated']);
    });

    it('keeps its published version where an upload changes the draft', async () => {
      const before = await story();
      const draft = await read(null, before.documentId);
      const authorization = await tokenWith(...UPLOAD, ...CHANGE);
      expect(await link(authorization, figureOf(draft))).toMatchObject({ status: 201 });
      expect((await read(null, before.documentId)).figure.media.id).not.toBe(
        before.figure.media.id,
      );
      expect(await published(before.documentId)).toEqual(before);
    });

    it.each<[Fields, RegExp]>([
      [{ ref: 'news.figure', refId: '999999', field: 'media' }, /no picture field/],
      [{ ref: 'news.figure', refId: 'x', field: 'media' }, /one id/],
      [{ ref: 'news.figure' }, /one id/],
      [{ ref: ['news.figure', 'news.figure'], refId: '1', field: 'media' }, /one type/],
      [{ ref: 'news.nothing', refId: '1', field: 'media' }, /no picture field/],
      [{ ref: ARTICLE, refId: '1', field: 'title' }, /no picture field/],
    ])('takes no upload for %j', async (fields, message) => {
      const files = await inLibrary();
      const answer = await link(token, fields);
      expect([answer.status, answer.message]).toEqual([400, expect.stringMatching(message)]);
      expect(await inLibrary()).toBe(files);
    });

    it('keeps its file: not replaced, renamed or deleted without the right to publish', async () => {
      const before = await story();
      const { id } = before.figure.media;
      const uploader = await tokenWith(...UPLOAD);
      const { authorization } = await adminWith(room.strapi, [
        { action: 'plugin::upload.read' },
        { action: 'plugin::upload.assets.update' },
        { action: 'plugin::content-manager.explorer.update', subject: ARTICLE },
      ]);
      const rename = (url: string, by: string) =>
        room
          .http()
          .post(url)
          .set('Authorization', by)
          .send({ fileInfo: { alternativeText: 'Else' } });
      const remove = (url: string, by: string) => room.http().delete(url).set('Authorization', by);
      const answers = [
        await send(`/api/upload?id=${id}`, uploader, [['b.png', png]]),
        await rename(`/api/upload?id=${id}`, uploader),
        await remove(`/api/upload/files/${id}`, uploader),
        await remove(`/api/upload/files/${id}`, token),
        await send(`/upload?id=${id}`, authorization, [['b.png', png]]),
        await send(`/upload/files/${id}/replace`, authorization, [['b.png', png]]),
        await rename(`/upload?id=${id}`, authorization),
        await remove(`/upload/files/${id}`, authorization),
      ];
      for (const { status, body } of answers) {
        const why = /used by something published|may.readUnreleased/;
        expect([status, JSON.stringify(body)]).toEqual([403, expect.stringMatching(why)]);
      }
      expect(await published(before.documentId)).toEqual(before);
      const reader = await adminWith(room.strapi, [
        { action: 'plugin::upload.read' },
        { action: 'plugin::upload.assets.update' },
        {
          action: 'plugin::content-manager.explorer.read',
          subject: ARTICLE,
          properties: { locales: ['sq'] },
        },
      ]);
      expect((await remove(`/upload/files/${id}`, reader.authorization)).body.error.message).toBe(
        `This file is used by “Me fotografi”, which is published. Upload another one, and choose that there.`,
      );
      expect((await send(`/upload?id=${id}`, staff, [['b.png', png]])).status).toBe(200);
    });

    it('refuses names that no file can have, of the file and of what is typed for it', async () => {
      const long = 'x'.repeat(404);
      const refusal = { error: { message: expect.stringMatching(/404 characters; at most 200/) } };
      const named = await send('/upload', staff, [[`${long.slice(4)}.png`, png]]);
      expect(named).toMatchObject({ status: 400, body: refusal });
      const typed = await room
        .http()
        .post('/upload')
        .set('Authorization', staff)
        .field('fileInfo', JSON.stringify({ name: long }))
        .attach('files', png, 'a.png');
      expect(typed).toMatchObject({ status: 400, body: refusal });
    });

    it('keeps its file where a role may publish another language alone', async () => {
      const before = await story();
      const { id } = before.figure.media;
      const roleFor = (locale: string) =>
        adminWith(room.strapi, [
          { action: 'plugin::upload.read' },
          { action: 'plugin::upload.assets.update' },
          ...['update', 'publish'].map((action) => ({
            action: `plugin::content-manager.explorer.${action}`,
            subject: ARTICLE,
            properties: { locales: [locale], fields: ['title', 'figure'] },
          })),
        ]);
      const act = async (by: string) => [
        (
          await room
            .http()
            .post(`/upload?id=${id}`)
            .set('Authorization', by)
            .send({ fileInfo: { alternativeText: 'Else' } })
        ).status,
        (await send(`/upload?id=${id}`, by, [['b.png', png]])).status,
        (await room.http().delete(`/upload/files/${id}`).set('Authorization', by)).status,
      ];
      expect(await act((await roleFor('en')).authorization)).toEqual([403, 403, 403]);
      expect(await published(before.documentId)).toEqual(before);
      expect(await act((await roleFor('sq')).authorization)).toEqual([200, 200, 200]);
    });

    it('is as unknown to who may not read all as an entry that isn’t there', async () => {
      const hidden = await room.strapi.db.query(PERSON).create({ data: { name: 'Hidden' } });
      const draft = await writers(room.strapi).draft({ data: { figure: { alt: 'Hidden' } } });
      const { figure } = await read(null, draft.documentId);
      const { body } = await send('/api/upload', token, [['a.png', png]]);
      const [unused] = body as [Stored];
      const ofDraft = (await story()).figure.media;
      const blind = [
        [...UPLOAD, 'plugin::upload.content-api.destroy'],
        [
          ...UPLOAD,
          'plugin::upload.content-api.destroy',
          'api::article.article.update',
          'api::person.person.update',
        ],
      ];
      for (const permissions of blind) {
        const by = await tokenWith(...permissions);
        const person = (refId: number) =>
          link(by, { ref: PERSON, refId: String(refId), field: 'photo' });
        const ofFigure = (refId: number) =>
          link(by, { ref: 'news.figure', refId: String(refId), field: 'media' });
        expect(await person(hidden.id as number)).toEqual(await person(999_999));
        expect((await person(999_999)).status).toBe(403);
        expect(await ofFigure(figure.id)).toEqual(await ofFigure(999_999));
        const remove = async (id: number): Promise<string> => {
          const answer = await room
            .http()
            .delete(`/api/upload/files/${id}`)
            .set('Authorization', by);
          return `${answer.status} ${String(answer.body.error.message)}`;
        };
        expect(await remove(unused.id)).toEqual(await remove(ofDraft.id));
        expect(await remove(unused.id)).toMatch(/^403/);
      }
    });
  });
});
