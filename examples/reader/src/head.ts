import { addressOf, type Route } from './routes';
import { DEFAULT_LOCALE, LOCALES, NAME, type Locale } from './site';
import type { Texts } from './texts/texts';
import { h, type Tree } from './tree';

/** Languages in which a page exists, with its address in each. */
export type Alternates = Partial<Record<Locale, Route>>;

export interface Head {
  title: string;
  description?: string | null;
  route: Route;
  alternates: Alternates;
  /** The page that search engines keep; the page itself where it is not given. */
  canonical?: Route;
  /** Address of a picture for shared links. */
  picture?: string | null;
  /** JSON-LD, as the newsroom made it, or an object. */
  jsonLd?: string | object | null;
  /** Whether search engines keep the page. */
  isPublic?: boolean;
}

export interface HeadContext {
  /** Of the site, without a slash at the end. */
  origin: string;
  texts: Texts;
  /** Returns the address of a feed in a language, of a category if it is given. */
  feed: (format: 'rss.xml' | 'atom.xml' | 'feed.json', locale: Locale, category?: string) => string;
}

const FEEDS = [
  ['rss.xml', 'application/rss+xml', 'RSS'],
  ['atom.xml', 'application/atom+xml', 'Atom'],
  ['feed.json', 'application/feed+json', 'JSON Feed'],
] as const;

/** Returns the JSON-LD of a page that lists stories (schema.org). */
export const listJsonLd = (name: string, url: string, locale: Locale): object => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name,
  url,
  inLanguage: locale,
  isPartOf: { '@type': 'WebSite', name: NAME },
});

/** Describes what the head of a page has besides its title. JSON-LD is a child: its text can't close the element. */
export const headTags = (head: Head, { origin, texts, feed }: HeadContext): Tree[] => {
  const { route, title, description, alternates, picture, jsonLd, isPublic = true } = head;
  const canonical = head.canonical ?? route;
  const { locale } = route;
  const at = (one: Route): string => `${origin}${addressOf(one)}`;
  const category = route.page === 'category' ? route.slug : undefined;
  const feeds = FEEDS.map(([format, type, name]) =>
    h('link', {
      rel: 'alternate',
      type,
      title: `${NAME}: ${category === undefined ? texts.latest : title} (${name})`,
      href: feed(format, locale, category),
    }),
  );
  if (!isPublic) {
    return [
      h('meta', { name: 'robots', content: 'noindex, nofollow' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      ...feeds,
    ];
  }
  const languages = LOCALES.flatMap((one) => {
    const there = alternates[one];
    return there ? [h('link', { rel: 'alternate', hreflang: one, href: at(there) })] : [];
  });
  const fallback = alternates[DEFAULT_LOCALE] ?? Object.values(alternates)[0];
  return [
    description ? h('meta', { name: 'description', content: description }) : null,
    h('link', { rel: 'canonical', href: at(canonical) }),
    ...languages,
    fallback ? h('link', { rel: 'alternate', hreflang: 'x-default', href: at(fallback) }) : null,
    ...feeds,
    h('meta', { property: 'og:title', content: title }),
    h('meta', { property: 'og:type', content: route.page === 'story' ? 'article' : 'website' }),
    h('meta', { property: 'og:url', content: at(canonical) }),
    picture ? h('meta', { property: 'og:image', content: picture }) : null,
    jsonLd
      ? h(
          'script',
          { type: 'application/ld+json' },
          typeof jsonLd === 'string' ? jsonLd : JSON.stringify(jsonLd),
        )
      : null,
  ].filter((tag) => tag !== null);
};
