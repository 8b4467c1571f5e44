import sharp, { type Sharp } from 'sharp';
import type { PictureFormat } from './check-picture';

/** Metadata of a picture, read without decoding its pixels. */
export interface PictureInfo {
  /** The decoder's name; `avif` for AVIF. */
  format: string;
  /** Pixels of all pages. */
  pixels: number;
  /** More than 1 in an animation. */
  pages: number;
  /** EXIF orientation: 1 is upright, 2 to 8 are mirrored or turned. */
  orientation: number;
  /** Whether pixels index a list of at most 256 colours. */
  palette: boolean;
}

/** Reads a picture's metadata; null for what the decoder can't read. */
export const readPictureInfo = async (filepath: string): Promise<PictureInfo | null> => {
  try {
    const found = await sharp(filepath, { limitInputPixels: false }).metadata();
    const avif = found.format === 'heif' && found.compression === 'av1';
    return {
      format: avif ? 'avif' : found.format,
      pixels: found.width * found.height * (found.pages ?? 1),
      pages: found.pages ?? 1,
      orientation: found.orientation ?? 1,
      palette: found.isPalette,
    };
  } catch {
    return null;
  }
};

/** Quality, 1 to 100; `SMALL` where the media library is set to save space, as in Strapi. */
const SMALL = 80;
const LARGE = 95;

type Encode = (picture: Sharp, quality: number, info: PictureInfo) => Sharp;

/** PNG and GIF are lossless. AVIF's default effort of 4 takes a minute for a photograph. */
const ENCODE: Record<PictureFormat, Encode> = {
  jpeg: (picture, quality) =>
    picture.jpeg({ quality, chromaSubsampling: quality > SMALL ? '4:4:4' : '4:2:0' }),
  png: (picture, _, { palette }) => picture.png({ palette }),
  webp: (picture, quality) => picture.webp({ quality, smartSubsample: true }),
  avif: (picture, quality) => picture.avif({ quality: quality - 20, effort: 2 }),
  gif: (picture) => picture.gif(),
};

/**
 * Writes a picture's pixels to another file, upright and in sRGB, without metadata (place, device, owner). An
 * animation keeps its frames and their timing.
 * @param save whether to save space at the cost of a little quality
 * @throws where the picture can't be decoded to its end
 */
export const rewritePicture = async (
  from: string,
  to: string,
  { format, info, save }: { format: PictureFormat; info: PictureInfo; save: boolean },
): Promise<{ size: number }> => {
  const animated = info.pages > 1 && (format === 'gif' || format === 'webp');
  const picture = sharp(from, { animated, failOn: 'truncated', limitInputPixels: info.pixels });
  const upright = animated ? picture : picture.autoOrient();
  const { size } = await ENCODE[format](upright, save ? SMALL : LARGE, info).toFile(to);
  return { size };
};
