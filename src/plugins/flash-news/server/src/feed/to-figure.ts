import type { Rendition, StoryFigure } from '../../../shared/contracts/story';
import type { FeedFields } from '../../../shared/opt-in';
import { fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { isRecord, textAt, valueAt, type PublishedRow } from './to-item';

const pixels = (value: unknown): number | null =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : null;

const rendition = (file: unknown, base: string): Rendition | null => {
  if (!isRecord(file)) return null;
  const [width, height] = [pixels(file.width), pixels(file.height)];
  const url = fileUrl(textAt(file, 'url'), base);
  return url === null || width === null || height === null
    ? null
    : { url, width, height, mime: textAt(file, 'mime') };
};

/** Returns the sizes of a file of Strapi's media library, the narrowest first. */
const renditionsOf = (file: PublishedRow, base: string): Rendition[] =>
  [...(isRecord(file.formats) ? Object.values(file.formats) : []), file]
    .flatMap((each) => rendition(each, base) ?? [])
    .sort((one, other) => one.width - other.width);

/** Converts a row's picture, resolving addresses by `base`; null if it has none. Without its own texts it has the file's. */
export const toFigure = (
  row: PublishedRow,
  fields: FeedFields,
  base: string,
): StoryFigure | null => {
  const file = valueAt(row, fields.image);
  const url = isRecord(file) ? fileUrl(textAt(file, 'url'), base) : null;
  if (!isRecord(file) || url === null) return null;
  return {
    url,
    alternativeText: textAt(row, fields.imageAlt) ?? textAt(file, 'alternativeText'),
    caption: textAt(row, fields.imageCaption) ?? textAt(file, 'caption'),
    credit: textAt(row, fields.imageCredit),
    width: pixels(file.width),
    height: pixels(file.height),
    mime: textAt(file, 'mime'),
    renditions: renditionsOf(file, base),
  };
};
