import path from 'node:path';

/** What a picture may be, by the name that the decoder has for it. */
const KINDS = {
  jpeg: { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { mime: 'image/png', extensions: ['.png'] },
  webp: { mime: 'image/webp', extensions: ['.webp'] },
  avif: { mime: 'image/avif', extensions: ['.avif'] },
  gif: { mime: 'image/gif', extensions: ['.gif'] },
} as const;

/** A format that the media library takes. */
export type Kind = keyof typeof KINDS;

const ACCEPTED = 'a picture: JPEG, PNG, WebP, AVIF or GIF';

const isKind = (format: string): format is Kind => Object.hasOwn(KINDS, format);

/** What a file was found to be: its kind and type by its bytes, or why it is refused, in an editor's words. */
export type Verdict = { kind: Kind; mime: string } | { refusal: string };

/** The refusal of a file that is no picture, or whose end is missing. */
export const damagedPicture = (name: string): string =>
  `"${name}" is not accepted, or is damaged. Choose ${ACCEPTED}.`;

/**
 * Judges a file by what its bytes are. A name that says otherwise is refused, since the name decides what
 * a browser is told.
 *
 * @param format what the decoder found; null for what it can't decode
 */
export const judgePicture = (name: string, format: string | null): Verdict => {
  if (format === null || !isKind(format)) return { refusal: damagedPicture(name) };
  const { mime, extensions } = KINDS[format];
  const extension = path.extname(name).toLowerCase();
  if (extension === '' || extensions.some((known) => known === extension)) {
    return { kind: format, mime };
  }
  return {
    refusal: `"${name}" holds a ${format.toUpperCase()} picture. Rename it to end in ${extensions.join(' or ')}.`,
  };
};
