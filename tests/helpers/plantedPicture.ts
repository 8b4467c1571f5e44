import sharp, { type Sharp } from 'sharp';
import { crc32 } from 'node:zlib';

/** In every note of a planted picture, so that one search of a file's bytes finds any of them. */
export const PLANTED = 'PLANTED-WORD';

export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

export const EXTENSION: Record<Format, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
};

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="42,39N" exif:UserComment="${PLANTED}"/></rdf:RDF></x:xmpmeta>`;

const EXIF = {
  IFD0: { Make: PLANTED, Model: PLANTED, Artist: PLANTED, DateTime: '2026:01:02 03:04:05' },
  IFD2: { BodySerialNumber: PLANTED, LensModel: PLANTED, DateTimeOriginal: '2026:01:02 03:04:05' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 39/1 0/1', GPSAreaInformation: PLANTED },
};

const uint16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const jpegSegment = (marker: number, payload: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), uint16(payload.length + 2), payload]);

const pngChunk = (type: string, payload: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), payload]);
  return Buffer.concat([uint32(payload.length), body, uint32(crc32(body))]);
};

/** Metadata that sharp can't write: IPTC, comments, further pictures (MPF), text chunks, a tail. */
const MORE: Partial<Record<Format, (bytes: Buffer) => Buffer>> = {
  jpeg: (bytes) =>
    Buffer.concat([
      bytes.subarray(0, 2),
      jpegSegment(0xfe, Buffer.from(PLANTED)),
      jpegSegment(0xe2, Buffer.from(`MPF\0${PLANTED}`)),
      jpegSegment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0${PLANTED}`)),
      bytes.subarray(2),
      bytes,
    ]),
  png: (bytes) =>
    Buffer.concat([
      bytes.subarray(0, 33),
      pngChunk('tEXt', Buffer.from(`Author\0${PLANTED}`)),
      bytes.subarray(33),
      Buffer.from(PLANTED),
    ]),
  gif: (bytes) => {
    // A comment extension and an application extension before the trailer (GIF89a, §24 and §26).
    const block = (text: string) => Buffer.from([text.length, ...Buffer.from(text), 0]);
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), block(PLANTED)]);
    const application = Buffer.concat([
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('XMP DataXMP'),
      block(PLANTED),
    ]);
    return Buffer.concat([bytes.subarray(0, -1), comment, application, Buffer.from([0x3b])]);
  },
};

/** The colours of the corners of an upright picture: top left, top right, bottom left, bottom right. */
export const CORNERS = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [230, 220, 20],
] as const;

const upright = async (width: number, height: number): Promise<Buffer> => {
  const quarter = { width: width / 2, height: height / 2, channels: 3 as const };
  const parts = CORNERS.map(([r, g, b], index) => ({
    input: { create: { ...quarter, background: { r, g, b } } },
    left: index % 2 ? width / 2 : 0,
    top: index > 1 ? height / 2 : 0,
  }));
  return sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite(parts)
    .png()
    .toBuffer();
};

/** Steps from the upright picture to the stored one, by orientation (EXIF 2.32, table 6). */
const LAID: Record<number, ((picture: Sharp) => Sharp)[]> = {
  1: [],
  2: [(picture) => picture.flop()],
  3: [(picture) => picture.rotate(180)],
  4: [(picture) => picture.flip()],
  5: [(picture) => picture.rotate(90), (picture) => picture.flop()],
  6: [(picture) => picture.rotate(270)],
  7: [(picture) => picture.rotate(90), (picture) => picture.flip()],
  8: [(picture) => picture.rotate(90)],
};

interface Planted {
  /** Of the upright picture; even numbers. */
  width: number;
  height: number;
  /** EXIF's, 1 to 8. */
  orientation?: number;
  /** 1 to 100, for the lossy formats. */
  quality?: number;
}

/** Returns a picture of four colours, with place, device, time and owner in all its metadata. */
export const plantedPicture = async (
  format: Format,
  { width, height, orientation = 1, quality = 90 }: Planted,
): Promise<Buffer> => {
  let bytes = await upright(width, height);
  for (const lay of LAID[orientation] ?? []) bytes = await lay(sharp(bytes)).png().toBuffer();
  const taken = await sharp(bytes)
    .toFormat(format, format === 'png' || format === 'gif' ? {} : { quality })
    .withMetadata({ orientation })
    .withExifMerge(EXIF)
    .withXmp(XMP)
    .toBuffer();
  return MORE[format]?.(taken) ?? taken;
};
