import type { Agency } from '../../../shared/settings';
import type { Level } from '../../../shared/flash';
import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { contributorsOf, type Contributor } from './contributors';
import { correctionNotes } from './correction-notes';
import { labelsIn } from './labels';
import { languageTag } from './language';
import { pictureOf, type Picture } from './picture';
import { validText, oneLine } from './valid-text';
import { stableId } from './stable-id';
import type { Story } from './story';
import { escapeXml } from './xml';

/** What all formats show of a story, prepared once so that they can't differ. Texts are valid in XML; empty ones null. */
export interface Entry {
  /** The story itself, for what only some formats show. */
  story: Story;
  /** `urn:uuid:`, see `stableId`. */
  id: string;
  title: string;
  summary: string | null;
  url: string | null;
  /** BCP 47; null if the locale is no language tag. */
  language: string | null;
  /** In the order of the byline; authors before agencies. */
  contributors: Contributor[];
  credit: string | null;
  category: { term: string; name: string } | null;
  /** The level of its running flash, with its label in the story's language. */
  flash: { level: Level; label: string } | null;
  picture: Picture | null;
  /** The body with its corrections below; null with neither. */
  content: { html: string; text: string } | null;
  /** ISO 8601 in UTC; `changedAt` is never before `releasedAt`. */
  releasedAt: string;
  changedAt: string;
}

/** Where a story is shown: URLs of its site and of pictures, and the locale of the feed, which names its items. */
export interface Place {
  home: string;
  base: string;
  agencies: readonly Agency[];
  /** The story's own by default. */
  language?: string;
}

/**
 * Converts a story to an entry, resolving pictures by `base` and pages by `home`. Its id is of the place's language: where a
 * translation replaces a story in a feed with a fallback chain, it stays one item.
 */
export const toEntry = (story: Story, place: Place): Entry => {
  const { item } = story;
  const summary = oneLine(item.summary);
  const language = languageTag(item.locale);
  // Feed readers need a text to link.
  const title = oneLine(item.title) ?? summary ?? item.documentId;
  return {
    story,
    id: stableId({ ...item, locale: place.language ?? item.locale }),
    title,
    summary,
    url: absoluteUrl(item.url, place.home),
    language,
    contributors: contributorsOf(story, place.agencies).map(({ url, ...one }) => ({
      ...one,
      url: absoluteUrl(url, place.home),
    })),
    credit: oneLine(item.credit),
    category: category(item.category),
    flash: flash(item.flash, language),
    picture: pictureOf(story, place.base),
    content: content(story, summary ?? title, language),
    releasedAt: item.releasedAt,
    changedAt: later(item.releasedAt, item.modifiedAt),
  };
};

/** Returns the later of two times in ISO 8601. An embargoed story is released after its last modification. */
export const later = (one: string, other: string): string =>
  Date.parse(other) > Date.parse(one) ? other : one;

const content = (
  { body: stored, corrections }: Story,
  instead: string,
  language: string | null,
): Entry['content'] => {
  const body = stored === null || validText(stored.html).trim() === '' ? null : stored;
  if (body === null && corrections.length === 0) return null;
  const notes = correctionNotes(corrections, labelsIn(language));
  const html = body === null ? `<p>${escapeXml(instead)}</p>` : validText(body.html);
  const text = body === null ? instead : validText(body.text);
  return {
    html: html + notes.html,
    text: [text, notes.text].filter((part) => part !== '').join('\n\n'),
  };
};

const flash = (of: Story['item']['flash'], language: string | null): Entry['flash'] =>
  of === null ? null : { level: of.level, label: labelsIn(language).levels[of.level] };

const category = (of: Story['item']['category']): Entry['category'] => {
  const name = oneLine(of?.name ?? null);
  return of === null || name === null ? null : { term: oneLine(of.slug) ?? of.documentId, name };
};
