import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { superAdmin } from '../helpers/admin';
import { apiToken } from '../helpers/apiToken';
import { writers } from '../helpers/articles';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import {
  CORNERS,
  EXTENSION,
  PLANTED,
  plantedPicture,
  type Format,
} from '../helpers/plantedPicture';

const FORMATS: Format[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

interface Size {
  url: string;
  width: number;
  height: number;
}

interface Stored extends Size {
  id: number;
  formats: Record<string, Size> | null;
}

/** The distance between two colours. How lossy formats round differs from one processor to another. */
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, channel) => value - (other[channel] ?? 0)));

describe('what is stored of a picture', () => {
  let room: Newsroom;
  let token: string;
  let staff: string;

  beforeAll(async () => {
    room = await bootNewsroom();
    token = await apiToken(room.strapi, { type: 'full-access' });
    staff = (await superAdmin(room.strapi)).authorization;
  });
  afterAll(() => room.stop());
  beforeEach(async () => {
    const library = room.strapi
      .plugin('upload')
      .service<{ remove(file: object): Promise<void> }>('upload');
    for (const file of await room.strapi.db.query('plugin::upload.file').findMany({})) {
      await library.remove(file as object);
    }
  });

  const folder = () => path.join(room.folder, 'public', 'uploads');
  const onDisk = () => readdirSync(folder()).filter((name) => !name.startsWith('.'));
  const bytesOf = ({ url }: Size) => readFileSync(path.join(folder(), path.basename(url)));
  const sizesOf = (file: Stored): Size[] => [file, ...Object.values(file.formats ?? {})];

  const send = async (url: string, name: string, bytes: Buffer): Promise<Stored> => {
    const authorization = url.startsWith('/api') ? token : staff;
    const request = room.http().post(url).set('Authorization', authorization);
    const { body, status } = await request.attach('files', bytes, name);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return [body as Stored | Stored[]].flat()[0] as Stored;
  };

  const expectNothingNoted = async (): Promise<void> => {
    const names = onDisk();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const bytes = readFileSync(path.join(folder(), name));
      expect([name, bytes.includes(PLANTED)]).toEqual([name, false]);
      const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
      expect({ name, exif, xmp, iptc, comments }).toEqual({ name });
    }
  };

  const expectUpright = async (size: Size): Promise<void> => {
    const { data, info } = await sharp(bytesOf(size), { autoOrient: false })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([size.width, size.height]).toEqual([info.width, info.height]);
    const at = (x: number, y: number) => {
      const start =
        (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
      return [...data.subarray(start, start + 3)];
    };
    const seen = [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)];
    const nearest = seen.map((colour) =>
      CORNERS.reduce((best, corner) =>
        distance(colour, corner) < distance(colour, best) ? corner : best,
      ),
    );
    expect(nearest).toEqual(CORNERS);
  };

  describe.each(['jpeg', 'png', 'webp'] as const)('a %s', (format) => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i is upright', async (orientation) => {
      const picture = await plantedPicture(format, { width: 390, height: 520, orientation });
      const file = await send('/api/upload', `a.${EXTENSION[format]}`, picture);
      expect([file.width, file.height]).toEqual([390, 520]);
      expect(Object.keys(file.formats ?? {}).sort()).toEqual(['small', 'thumbnail']);
      for (const size of sizesOf(file)) await expectUpright(size);
      await expectNothingNoted();
    });
  });

  it('is upright, with its size, in REST and in every feed', async () => {
    const picture = await plantedPicture('jpeg', { width: 600, height: 800, orientation: 6 });
    const media = await send('/upload', 'phone.jpg', picture);
    await writers(room.strapi).published({
      data: { figure: { media: media.id, alt: 'A square', caption: 'A square' } },
    });
    const size = { width: 600, height: 800 };
    const rest = await room.http().get('/api/articles?locale=sq&populate[figure][populate]=media');
    expect(rest.body).toMatchObject({ data: [{ figure: { media: size } }] });
    const feed = await room.http().get('/api/latest-news?locale=sq');
    expect(feed.body).toMatchObject({ data: [{ image: size }] });
    const ninjs = await room.http().get('/api/latest-news/ninjs.json?locale=sq');
    expect(JSON.stringify(ninjs.body)).toContain('"width":600,"height":800');
  });

  describe.each(FORMATS)('%s', (format) => {
    const name = `a.${EXTENSION[format]}`;

    it('carries no note, small or large, new or in the place of another', async () => {
      const file = await send(
        '/upload',
        name,
        await plantedPicture(format, { width: 600, height: 400 }),
      );
      expect([file.width, file.height]).toEqual([600, 400]);
      expect(Object.keys(file.formats ?? {})).toHaveLength(2);
      for (const size of sizesOf(file)) await expectUpright(size);
      await expectNothingNoted();
      const other = await plantedPicture(format, { width: 300, height: 200 });
      await send(`/upload?id=${file.id}`, name, other);
      await send(`/upload/files/${file.id}/replace`, name, other);
      await send(`/api/upload?id=${file.id}`, name, other);
      await expectNothingNoted();
    });

    it('carries none where it can hardly be made smaller', async () => {
      const picture = await plantedPicture(format, { width: 40, height: 30, quality: 5 });
      await expectUpright(await send('/upload/files', name, picture));
      await expectNothingNoted();
    });
  });

  it('carries none when the panel fetches it from an address', async () => {
    const bytes = await plantedPicture('jpeg', { width: 600, height: 400, orientation: 8 });
    const fetched = jest.spyOn(room.strapi, 'fetch');
    fetched.mockResolvedValueOnce(new Response(new Uint8Array(bytes), { status: 200 }));
    await room
      .http()
      .post('/upload/actions/upload-from-urls')
      .set('Authorization', staff)
      .send({ urls: ['http://93.184.216.34/picture.jpg'] });
    fetched.mockRestore();
    const file = (await room.strapi.db.query('plugin::upload.file').findOne({})) as Stored;
    for (const size of sizesOf(file)) await expectUpright(size);
    await expectNothingNoted();
  });

  it('carries none when it is the logo of the panel', async () => {
    const logo = await plantedPicture('jpeg', { width: 60, height: 80, orientation: 3 });
    const answer = await room
      .http()
      .post('/admin/project-settings')
      .set('Authorization', staff)
      .attach('menuLogo', logo, { filename: 'logo.jpg', contentType: 'image/jpeg' });
    expect(answer.status).toBe(200);
    await expectUpright((answer.body as { menuLogo: Size }).menuLogo);
    await expectNothingNoted();
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const refused = await room
      .http()
      .post('/admin/project-settings')
      .set('Authorization', staff)
      .attach('authLogo', drawing, { filename: 'logo.svg', contentType: 'image/svg+xml' });
    expect(refused.status).toBe(400);
  });

  it('keeps an animation, its frames and their times', async () => {
    const colours = ['#f00', '#0f0', '#00f'];
    const frames = colours.map((background) => ({
      create: { width: 300, height: 200, channels: 3 as const, background },
    }));
    const still = await Promise.all(frames.map((create) => sharp(create).png().toBuffer()));
    for (const format of ['gif', 'webp'] as const) {
      const moving = sharp(still, { join: { animated: true } });
      const bytes = await moving.toFormat(format, { loop: 2, delay: [100, 200, 300] }).toBuffer();
      const file = await send('/upload', `a.${format}`, bytes);
      expect([file.width, file.height]).toEqual([300, 200]);
      expect(await sharp(bytesOf(file)).metadata()).toMatchObject({
        pages: 3,
        loop: 2,
        delay: [100, 200, 300],
      });
    }
  });

  it('looks the same, whatever colours its file counts in', async () => {
    const colour = { r: 150, g: 90, b: 80 };
    const plain = () =>
      sharp({ create: { width: 40, height: 30, channels: 3, background: colour } });
    const wide = await plain().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const file = await send('/upload', 'wide.jpg', wide);
    const [r = 0, g = 0, b = 0] = await sharp(bytesOf(file), { ignoreIcc: true }).raw().toBuffer();
    expect(Math.max(Math.abs(r - 150), Math.abs(g - 90), Math.abs(b - 80))).toBeLessThan(4);
  });

  it('loses nothing as PNG', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const bytes = await sharp({
      create: { width: 120, height: 90, channels: 3, background: '#888', noise },
    })
      .png()
      .toBuffer();
    const file = await send('/upload', 'a.png', bytes);
    const [before, after] = await Promise.all([
      sharp(bytes).raw().toBuffer(),
      sharp(bytesOf(file)).raw().toBuffer(),
    ]);
    expect(after.equals(before)).toBe(true);
  });
});
