import sharp, { type Sharp } from 'sharp';
import type { Kind } from './judge-picture';

/** What is known of a picture before its pixels are decoded. */
export interface Head {
  /** The decoder's name of the format; `avif` for AVIF. */
  format: string;
  /** More than one in an animation. */
  pages: number;
  /** EXIF's orientation: 1 is upright, 2 to 8 are mirrored or turned. */
  orientation: number;
  /** Whether a pixel is a number in a list of at most 256 colours. */
  palette: boolean;
}

/** The head of a picture; null for what the decoder doesn't know. */
export const readHead = async (filepath: string): Promise<Head | null> => {
  try {
    const found = await sharp(filepath).metadata();
    const avif = found.format === 'heif' && found.compression === 'av1';
    return {
      format: avif ? 'avif' : found.format,
      pages: found.pages ?? 1,
      orientation: found.orientation ?? 1,
      palette: found.isPalette,
    };
  } catch {
    // The decoder says no more than that it can't: the editor reads it as that.
    return null;
  }
};

/** 1 to 100: `SMALL` where the media library is set to save space, as Strapi has it. */
const SMALL = 80;
const LARGE = 95;

type Encode = (picture: Sharp, quality: number, head: Head) => Sharp;

/** PNG and GIF lose nothing; AVIF at 4, its encoder's habit, takes a minute for a photograph. */
const ENCODE: Record<Kind, Encode> = {
  jpeg: (picture, quality) =>
    picture.jpeg({ quality, chromaSubsampling: quality > SMALL ? '4:4:4' : '4:2:0' }),
  png: (picture, _, { palette }) => picture.png({ palette }),
  webp: (picture, quality) => picture.webp({ quality, smartSubsample: true }),
  avif: (picture, quality) => picture.avif({ quality: quality - 20, effort: 2 }),
  gif: (picture) => picture.gif(),
};

/**
 * Writes a picture's pixels to another file, upright and in sRGB, and nothing else of it: no byte of the first
 * file is copied, so no note of place, device, time or owner is. An animation keeps its frames and their times.
 *
 * @param save whether to save space at the cost of a little quality
 * @throws where the picture can't be decoded to its end
 */
export const rewritePicture = async (
  from: string,
  to: string,
  { kind, head, save }: { kind: Kind; head: Head; save: boolean },
): Promise<{ size: number }> => {
  const animated = head.pages > 1 && (kind === 'gif' || kind === 'webp');
  const picture = sharp(from, { animated, failOn: 'truncated' });
  const upright = animated ? picture : picture.autoOrient();
  const { size } = await ENCODE[kind](upright, save ? SMALL : LARGE, head).toFile(to);
  return { size };
};
