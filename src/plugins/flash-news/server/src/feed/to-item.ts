import type {
  FeedImage,
  FeedItem,
  FeedReference,
  PublicFlash,
  Translation,
} from '../../../shared/contracts/feed';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import { fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { validText } from '../formats/valid-text';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';
import { NOWHERE } from '../strapi/server-address';

/** A published row with the fields of `selectionOf`. */
export type PublishedRow = Record<string, unknown>;

export interface ItemContext {
  optIn: OptIn;
  releasedAt: number;
  /** When a correction was last added, amended or withdrawn, in epoch ms. */
  correctedAt: number | null;
  /** When readers last got a change of it by a publication after the first, in epoch ms; see `lastChanges`. */
  changedAt: number | null;
  pinned: boolean;
  flash: PublicFlash | null;
  urlPattern: string | null;
  /** The server's address, by which pictures are found. */
  base: string;
  translations: Translation[];
}

/** Converts a published row to an item. It has no clock: equal rows give equal items. */
export const toItem = (row: PublishedRow, context: ItemContext): FeedItem => {
  const { uid, fields, category, people } = context.optIn;
  const documentId = String(row.documentId);
  const locale = String(row.locale);
  const slug = textAt(row, fields.slug);
  const updatedAt = textAt(row, 'updatedAt');
  return {
    documentId,
    contentType: uid,
    locale,
    title: textAt(row, fields.title) ?? '',
    summary: textAt(row, fields.summary),
    slug,
    url: fillUrlPattern(context.urlPattern, { documentId, locale, slug }),
    image: image(row, context),
    category: reference(valueAt(row, fields.category), category),
    people: listAt(row, fields.people).flatMap((person) => reference(person, people) ?? []),
    credit: textAt(row, fields.credit),
    releasedAt: new Date(context.releasedAt).toISOString(),
    modifiedAt: modifiedAt({
      ...context,
      updatedAt: updatedAt === null ? null : Date.parse(updatedAt),
    }),
    pinned: context.pinned,
    flash: context.flash,
    translations: context.translations,
  };
};

/** What says when readers got a version as it is; times in epoch ms. */
export interface Changes extends Pick<ItemContext, 'releasedAt' | 'correctedAt' | 'changedAt'> {
  updatedAt: number | null;
}

/**
 * Returns when readers got a version as it is, in ISO 8601: at its release, or by a later publication or correction. What the log has
 * no publication of, such as data from bulk SQL, was last changed when its row was (which may say nothing either).
 */
export const modifiedAt = ({ releasedAt, correctedAt, changedAt, updatedAt }: Changes): string =>
  new Date(Math.max(releasedAt, changedAt ?? updatedAt ?? 0, correctedAt ?? 0)).toISOString();

export const valueAt = (row: unknown, path: string | undefined): unknown =>
  path?.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), row);

/** Returns the text of a field as pages can show it, without control characters; null if it is empty. */
export const textAt = (row: PublishedRow, path: string | undefined): string | null => {
  const value = valueAt(row, path);
  return (typeof value === 'string' && validText(value)) || null;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const listAt = (row: unknown, path: string | undefined): unknown[] => {
  const value = valueAt(row, path);
  if (Array.isArray(value)) return value;
  return isRecord(value) ? [value] : [];
};

export const reference = (value: unknown, target: ReferenceTarget | null): FeedReference | null =>
  isRecord(value) && target !== null
    ? {
        documentId: String(value.documentId),
        name: textAt(value, target.name) ?? '',
        slug: textAt(value, target.slug ?? undefined),
      }
    : null;

const image = (row: PublishedRow, { optIn: { fields }, base }: ItemContext): FeedImage | null => {
  const file = valueAt(row, fields.image);
  const url = isRecord(file) ? pictureUrl(textAt(file, 'url'), base) : null;
  if (!isRecord(file) || url === null) return null;
  const { alternativeText, width, height } = file;
  return {
    url,
    alternativeText:
      textAt(row, fields.imageAlt) ??
      (typeof alternativeText === 'string' ? alternativeText : null),
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
  };
};

/** Returns the absolute URL of a picture; its own where nobody has told the server's address. */
const pictureUrl = (url: string | null, base: string): string | null =>
  base === NOWHERE ? url : fileUrl(url, base);
