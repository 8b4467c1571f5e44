import path from 'node:path';

/** Accepted formats, by the decoder's name. */
const FORMATS = {
  jpeg: { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { mime: 'image/png', extensions: ['.png'] },
  webp: { mime: 'image/webp', extensions: ['.webp'] },
  avif: { mime: 'image/avif', extensions: ['.avif'] },
  gif: { mime: 'image/gif', extensions: ['.gif'] },
} as const;

export type PictureFormat = keyof typeof FORMATS;

const ACCEPTED = 'a picture: JPEG, PNG, WebP, AVIF or GIF';

const isAccepted = (format: string): format is PictureFormat => Object.hasOwn(FORMATS, format);

/** A picture's format and MIME type by its bytes, or the refusal in an editor's words. */
export type PictureCheck = { format: PictureFormat; mime: string } | { refusal: string };

/** Returns the refusal of a file that is no picture, or is truncated. */
export const damagedPictureMessage = (name: string): string =>
  `"${name}" is not accepted, or is damaged. Choose ${ACCEPTED}.`;

/** Checks a file by its decoded `format`, null if undecodable; refuses a name with another format's extension. */
export const checkPicture = (name: string, format: string | null): PictureCheck => {
  if (format === null || !isAccepted(format)) return { refusal: damagedPictureMessage(name) };
  const { mime, extensions } = FORMATS[format];
  const extension = path.extname(name).toLowerCase();
  if (extension === '' || extensions.some((known) => known === extension)) {
    return { format: format, mime };
  }
  return {
    refusal: `"${name}" holds a ${format.toUpperCase()} picture. Rename it to end in ${extensions.join(' or ')}.`,
  };
};

const MEGAPIXEL = 1_000_000;

/** Returns the refusal of a picture of more than `maxMegapixels` (an animation: all its frames together), or null. */
export const tooManyPixelsMessage = (
  name: string,
  pixels: number,
  maxMegapixels: number,
): string | null => {
  if (pixels <= maxMegapixels * MEGAPIXEL) return null;
  const found = Math.ceil(pixels / MEGAPIXEL);
  return `"${name}" has ${found} megapixels, in all its frames; accepted are ${maxMegapixels}. Make it smaller and try again.`;
};
