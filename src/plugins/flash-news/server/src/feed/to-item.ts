import type {
  FeedImage,
  FeedItem,
  FeedReference,
  PublicFlash,
} from '../../../shared/contracts/feed';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';

/** A published row with the fields of `selectionOf`. */
export type PublishedRow = Record<string, unknown>;

export interface ItemContext {
  optIn: OptIn;
  releasedAt: number;
  /** When a correction was last added, amended or withdrawn, in epoch ms. */
  correctedAt: number | null;
  pinned: boolean;
  flash: PublicFlash | null;
  urlPattern: string | null;
}

/** Converts a published row to an item. It has no clock: equal rows give equal items. */
export const toItem = (row: PublishedRow, context: ItemContext): FeedItem => {
  const { uid, fields, category, people } = context.optIn;
  const documentId = String(row.documentId);
  const locale = String(row.locale);
  const slug = textAt(row, fields.slug);
  const releasedAt = new Date(context.releasedAt).toISOString();
  return {
    documentId,
    contentType: uid,
    locale,
    title: textAt(row, fields.title) ?? '',
    summary: textAt(row, fields.summary),
    slug,
    url: fillUrlPattern(context.urlPattern, { documentId, locale, slug }),
    image: image(valueAt(row, fields.image), textAt(row, fields.imageAlt)),
    category: reference(valueAt(row, fields.category), category),
    people: listAt(row, fields.people).flatMap((person) => reference(person, people) ?? []),
    credit: textAt(row, fields.credit),
    releasedAt,
    // Bulk SQL may leave `updatedAt` null.
    modifiedAt: new Date(
      Math.max(Date.parse(textAt(row, 'updatedAt') ?? releasedAt), context.correctedAt ?? 0),
    ).toISOString(),
    pinned: context.pinned,
    flash: context.flash,
  };
};

export const valueAt = (row: unknown, path: string | undefined): unknown =>
  path?.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), row);

export const textAt = (row: PublishedRow, path: string | undefined): string | null => {
  const value = valueAt(row, path);
  return typeof value === 'string' && value !== '' ? value : null;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const listAt = (row: unknown, path: string | undefined): unknown[] => {
  const value = valueAt(row, path);
  if (Array.isArray(value)) return value;
  return isRecord(value) ? [value] : [];
};

const reference = (value: unknown, target: ReferenceTarget | null): FeedReference | null =>
  isRecord(value) && target !== null
    ? {
        documentId: String(value.documentId),
        name: textAt(value, target.name) ?? '',
        slug: textAt(value, target.slug ?? undefined),
      }
    : null;

const image = (value: unknown, alt: string | null): FeedImage | null =>
  isRecord(value) && typeof value.url === 'string'
    ? {
        url: value.url,
        alternativeText:
          alt ?? (typeof value.alternativeText === 'string' ? value.alternativeText : null),
        width: typeof value.width === 'number' ? value.width : null,
        height: typeof value.height === 'number' ? value.height : null,
      }
    : null;
