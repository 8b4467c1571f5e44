import { addressOf } from '../routes';
import type { Locale } from '../site';
import { h, type Tree } from '../tree';

/** Describes a link to the page of a person. */
export const personLink = (
  { documentId, slug, name }: { documentId: string; slug: string | null; name: string },
  locale: Locale,
): Tree => h('a', { href: addressOf({ locale, page: 'person', slug: slug ?? documentId }) }, name);
