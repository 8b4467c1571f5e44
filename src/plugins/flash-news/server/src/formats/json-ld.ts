import { toEntry, type Entry } from './entry';
import { fitText, oneLine } from './plain-text';
import type { Story, StoryQuote } from './story';

type Thing = Record<string, unknown>;

/** Whose page it is: the publisher's name, and absolute addresses as a channel has them. */
export interface Site {
  publisher: string;
  home: string;
  base: string;
}

/**
 * A story as a NewsArticle of https://schema.org, in JSON-LD 1.1, for search engines and whoever reads pages by
 * machine. The text can stand inside `<script type="application/ld+json">` as it is.
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
    about: some(story.item.people.map(({ name }) => person(name))),
    correction: some(notes(story, true)),
    comment: some(notes(story, false)),
    hasPart: some(story.quotes.map(quotation)),
  };
  return inScript(JSON.stringify(article));
};

const some = (things: Thing[]): Thing[] | undefined => (things.length === 0 ? undefined : things);

const author = ({ story, credit }: Entry): Thing | null => {
  const byline = oneLine(story.byline);
  if (byline !== null) return { '@type': 'Person', name: byline };
  return credit === null ? null : { '@type': 'Organization', name: credit };
};

const person = (name: string, alternateNames: string[] = []): Thing => ({
  '@type': 'Person',
  name: fitText(name),
  alternateName: alternateNames.length === 0 ? undefined : alternateNames.map(fitText),
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

/** What came later is told beside the corrections: an update does not say that the newsroom erred. */
const notes = ({ corrections }: Story, erred: boolean): Thing[] =>
  corrections
    .filter(({ kind }) => (kind !== 'update') === erred)
    .map(({ text, at }) => ({
      '@type': erred ? 'CorrectionComment' : 'Comment',
      text: fitText(text),
      datePublished: at,
    }));

/** Who is only named in words may be a ministry as well as a person: schema.org's `creditText` says neither. */
const quotation = ({ text, speaker, attributedAs }: StoryQuote): Thing => ({
  '@type': 'Quotation',
  text: fitText(text),
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

// Inside a script nothing may look like the end of it, nor like an entity where the page is XHTML.
const inScript = (json: string): string =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
