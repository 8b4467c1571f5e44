import type { Rendition } from '../../../shared/contracts/story';
import { fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import type { Story } from './story';
import { oneLine } from './valid-text';

/** The picture of a story. URLs are absolute and escaped; sizes in pixels, null if unknown. */
export interface Picture {
  url: string;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
  mime: string | null;
  /** Its sizes with `url`'s, the narrowest first; at least one. */
  renditions: Size[];
}

export type Size = Pick<Picture, 'url' | 'width' | 'height' | 'mime'>;

/** Returns the picture of a story, from its figure if it has one; null without an address that readers can open. */
export const pictureOf = ({ item, figure }: Story, base: string): Picture | null => {
  const main = figure ?? (item.image && { ...item.image, mime: null });
  const size = main && toSize(main, base);
  if (size === null) return null;
  const others = (figure?.renditions ?? []).flatMap((one) => toSize(one, base) ?? []);
  return {
    ...size,
    alternativeText: oneLine(figure?.alternativeText ?? item.image?.alternativeText ?? null),
    caption: oneLine(figure?.caption ?? null),
    credit: oneLine(figure?.credit ?? null),
    renditions: distinct([...others, size]),
  };
};

const toSize = (
  { url, width, height, mime }: Pick<Rendition, 'url' | 'mime'> & SizeOrNull,
  base: string,
): Size | null => {
  const address = fileUrl(url, base);
  if (address === null) return null;
  // A media type by RFC 9110 §8.3.1.
  const type = mime !== null && /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime : null;
  return { url: address, width: pixels(width), height: pixels(height), mime: type };
};

interface SizeOrNull {
  width: number | null;
  height: number | null;
}

const distinct = (sizes: Size[]): Size[] =>
  sizes.filter(({ url }, index) => sizes.findIndex((one) => one.url === url) === index);

const pixels = (size: number | null): number | null =>
  size !== null && Number.isInteger(size) && size > 0 ? size : null;
