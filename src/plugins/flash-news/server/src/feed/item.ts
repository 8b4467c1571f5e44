import type {
  FeedImage,
  FeedItem,
  FeedReference,
  PublicFlash,
} from '../../../shared/contracts/feed';
import type { OptIn, ReferenceTarget } from '../../../shared/opt-in';
import { fillUrlPattern } from '../newsroom/fill-url-pattern';

/** A published row with what `selectionOf` asks for. */
export type PublishedRow = Record<string, unknown>;

export interface ItemContext {
  optIn: OptIn;
  releasedAt: number;
  /** The last correction, in epoch ms. */
  correctedAt: number | null;
  pinned: boolean;
  flash: PublicFlash | null;
  urlPattern: string | null;
}

/** A published row as the feed shows it. The same row gives the same item: no clock in here. */
export const toItem = (row: PublishedRow, context: ItemContext): FeedItem => {
  const { uid, fields, category, people } = context.optIn;
  const documentId = String(row.documentId);
  const locale = String(row.locale);
  const slug = text(row, fields.slug);
  const releasedAt = new Date(context.releasedAt).toISOString();
  return {
    documentId,
    contentType: uid,
    locale,
    title: text(row, fields.title) ?? '',
    summary: text(row, fields.summary),
    slug,
    url: fillUrlPattern(context.urlPattern, { documentId, locale, slug }),
    image: image(at(row, fields.image), text(row, fields.imageAlt)),
    category: reference(at(row, fields.category), category),
    people: list(at(row, fields.people)).flatMap((person) => reference(person, people) ?? []),
    credit: text(row, fields.credit),
    releasedAt,
    // Rows that were written by bulk SQL need not say when.
    modifiedAt: new Date(
      Math.max(Date.parse(text(row, 'updatedAt') ?? releasedAt), context.correctedAt ?? 0),
    ).toISOString(),
    pinned: context.pinned,
    flash: context.flash,
  };
};

export const at = (row: unknown, path: string | undefined): unknown =>
  path?.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), row);

export const text = (row: PublishedRow, path: string | undefined): string | null => {
  const value = at(row, path);
  return typeof value === 'string' && value !== '' ? value : null;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const list = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? [value] : [];
};

const reference = (value: unknown, target: ReferenceTarget | null): FeedReference | null =>
  isRecord(value) && target !== null
    ? {
        documentId: String(value.documentId),
        name: text(value, target.name) ?? '',
        slug: text(value, target.slug ?? undefined),
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
