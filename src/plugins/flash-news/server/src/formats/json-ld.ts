import { toEntry, type Entry } from './entry';
import { validText, oneLine } from './valid-text';
import type { Story, StoryQuote } from './story';

type Thing = Record<string, unknown>;

/** The site of a page: its publisher, and the absolute URLs `home` and `base` of a channel. */
export interface Site {
  publisher: string;
  home: string;
  base: string;
}

/**
 * Renders a story as a NewsArticle of https://schema.org in JSON-LD 1.1, safe inside
 * `<script type="application/ld+json">`.
 */
export const jsonLd = (story: Story, site: Site): string => {
  const entry = toEntry(story, site);
  const publisher = {
    '@type': 'Organization',
    name: oneLine(site.publisher) ?? new URL(site.home).host,
    url: site.home,
  };
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: entry.id,
    headline: entry.title,
    description: entry.summary ?? undefined,
    articleBody: entry.body?.text || undefined,
    inLanguage: entry.language ?? undefined,
    url: entry.url ?? undefined,
    mainEntityOfPage: entry.url ?? undefined,
    image: image(entry.image),
    author: author(entry) ?? publisher,
    publisher,
    datePublished: entry.releasedAt,
    dateModified: entry.changedAt,
    articleSection: entry.category?.name,
    about: ifAny(story.item.people.map(({ name }) => person(name))),
    correction: ifAny(notes(story, true)),
    comment: ifAny(notes(story, false)),
    hasPart: ifAny(story.quotes.map(quotation)),
  };
  return inScript(JSON.stringify(article));
};

const ifAny = (things: Thing[]): Thing[] | undefined => (things.length === 0 ? undefined : things);

const author = ({ story, credit }: Entry): Thing | null => {
  const byline = oneLine(story.byline);
  if (byline !== null) return { '@type': 'Person', name: byline };
  return credit === null ? null : { '@type': 'Organization', name: credit };
};

const person = (name: string, alternateNames: string[] = []): Thing => ({
  '@type': 'Person',
  name: validText(name),
  alternateName: alternateNames.length === 0 ? undefined : alternateNames.map(validText),
});

const image = (of: Entry['image']): Thing | undefined =>
  of === null
    ? undefined
    : {
        '@type': 'ImageObject',
        url: of.url,
        width: of.width ?? undefined,
        height: of.height ?? undefined,
        description: of.alternativeText ?? undefined,
      };

/** Returns the corrections, or, if not `erred`, the updates, which aren't admissions of an error. */
const notes = ({ corrections }: Story, erred: boolean): Thing[] =>
  corrections
    .filter(({ kind }) => (kind !== 'update') === erred)
    .map(({ text, at, amendedAt, withdrawnAt }) => ({
      '@type': erred ? 'CorrectionComment' : 'Comment',
      text: validText(text),
      datePublished: at,
      dateModified: withdrawnAt ?? amendedAt ?? undefined,
      creativeWorkStatus: withdrawnAt === null ? undefined : 'Withdrawn',
    }));

/** `creditText` is for a source named in words only, which may be a person or a ministry. */
const quotation = ({ text, speaker, attributedAs }: StoryQuote): Thing => ({
  '@type': 'Quotation',
  text: validText(text),
  spokenByCharacter:
    speaker === null ? undefined : person(speaker.name, otherNames(speaker, attributedAs)),
  creditText: speaker === null ? (oneLine(attributedAs) ?? undefined) : undefined,
});

const otherNames = (
  { name, alternateNames }: NonNullable<StoryQuote['speaker']>,
  attributedAs: string | null,
): string[] => [
  ...new Set([...alternateNames, attributedAs ?? name].filter((other) => other !== name)),
];

// In a script, `</script>` would end it, and `&` would begin an entity of XHTML.
const inScript = (json: string): string =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
