import type { Agency } from '../../../shared/settings';
import type { Contributor } from './contributors';
import { toEntry } from './entry';
import type { Picture } from './picture';
import { validText, oneLine } from './valid-text';
import type { Story, StoryQuote } from './story';

type Thing = Record<string, unknown>;

/** The site of a page: its publisher, and the absolute URLs `home` and `base` of a channel. */
export interface Site {
  publisher: string;
  home: string;
  base: string;
  agencies: readonly Agency[];
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
    articleBody: (story.body && validText(story.body.text)) || undefined,
    inLanguage: entry.language ?? undefined,
    url: entry.url ?? undefined,
    mainEntityOfPage: entry.url ?? undefined,
    image: image(entry.picture),
    author: authors(entry.contributors) ?? publisher,
    publisher,
    datePublished: entry.releasedAt,
    dateModified: entry.changedAt,
    dateline: dateline(story),
    articleSection: entry.category?.name,
    about: ifAny(story.item.people.map(({ name }) => person(name))),
    correction: ifAny(notes(story, true)),
    comment: ifAny(notes(story, false)),
    hasPart: ifAny(story.quotes.map(quotation)),
  };
  return inScript(JSON.stringify(article));
};

const ifAny = (things: Thing[]): Thing[] | undefined => (things.length === 0 ? undefined : things);

/** One thing for one contributor, as most readers of structured data expect it; else a list. */
const authors = (contributors: Contributor[]): Thing | Thing[] | undefined => {
  const all = contributors.map(({ name, kind, url }) => ({
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
    url: url ?? undefined,
  }));
  return all.length > 1 ? all : all[0];
};

const dateline = ({ dateline: of }: Story): string | undefined =>
  oneLine([of?.place, of?.date].filter(Boolean).join(', ')) ?? undefined;

const person = (name: string, alternateNames: string[] = []): Thing => ({
  '@type': 'Person',
  name: validText(name),
  alternateName: alternateNames.length === 0 ? undefined : alternateNames.map(validText),
});

const image = (of: Picture | null): Thing | undefined =>
  of === null
    ? undefined
    : {
        '@type': 'ImageObject',
        url: of.url,
        width: of.width ?? undefined,
        height: of.height ?? undefined,
        description: of.alternativeText ?? undefined,
        caption: of.caption ?? undefined,
        creditText: of.credit ?? undefined,
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
  spokenByCharacter: speaker === null ? undefined : person(speaker.name, speaker.alternateNames),
  creditText: speaker === null ? (oneLine(attributedAs) ?? undefined) : undefined,
});

// In a script, `</script>` would end it, and `&` would begin an entity of XHTML.
const inScript = (json: string): string =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
