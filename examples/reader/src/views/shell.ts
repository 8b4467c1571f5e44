import type { FeedReference } from 'flash-news-client';
import { addressOf, type Route } from '../routes';
import { LOCALES, NAME, type Locale } from '../site';
import { TEXTS, type Texts } from '../texts/texts';
import { h, type Tree } from '../tree';

export interface Chrome {
  route: Route;
  texts: Texts;
  sections: FeedReference[];
  /** Where the page is in each language. */
  languages: Partial<Record<Locale, Route>>;
  /** Returns the address of the RSS feed. */
  feed: string;
}

const current = (is: boolean): string | false => is && 'page';

/** Describes the header: name, sections, search, languages. */
export const headerView = ({ route, texts, sections, languages }: Chrome): Tree => {
  const { locale } = route;
  const home: Route = { locale, page: 'home' };
  return h(
    'div',
    { class: 'header-inner' },
    h(
      'div',
      { class: 'masthead' },
      h(
        'a',
        { class: 'brand', href: addressOf(home), 'aria-label': `${NAME}, ${texts.home}` },
        NAME,
      ),
      h(
        'div',
        { class: 'tools' },
        h(
          'a',
          {
            class: 'to-search',
            href: addressOf({ locale, page: 'search', q: '' }),
            'aria-current': current(route.page === 'search'),
            'aria-label': texts.search,
          },
          h(
            'svg',
            {
              viewBox: '0 0 24 24',
              width: 20,
              height: 20,
              'aria-hidden': 'true',
              fill: 'none',
              stroke: 'currentColor',
              'stroke-width': 2,
            },
            h('circle', { cx: 11, cy: 11, r: 7 }),
            h('path', { d: 'M16.5 16.5 L21 21' }),
          ),
          h('span', { class: 'tool-name' }, texts.search),
        ),
        h(
          'nav',
          { 'aria-label': texts.languages },
          ...LOCALES.map((one) =>
            h(
              'a',
              {
                href: addressOf(languages[one] ?? { locale: one, page: 'home' }),
                lang: one,
                hreflang: one,
                'aria-current': one === locale && 'true',
                title: TEXTS[one].languageName[one],
                class: 'language',
              },
              one.toUpperCase(),
            ),
          ),
        ),
      ),
    ),
    h(
      'nav',
      { class: 'sections', 'aria-label': texts.sections },
      h(
        'ul',
        {},
        h(
          'li',
          {},
          h(
            'a',
            { href: addressOf(home), 'aria-current': current(route.page === 'home') },
            texts.latest,
          ),
        ),
        ...sections.map(({ name, slug, documentId }) => {
          const named = slug ?? documentId;
          return h(
            'li',
            {},
            h(
              'a',
              {
                href: addressOf({ locale, page: 'category', slug: named }),
                'aria-current': current(route.page === 'category' && route.slug === named),
              },
              name,
            ),
          );
        }),
      ),
    ),
  );
};

/** Describes the footer. */
export const footerView = ({ texts, feed }: Chrome): Tree =>
  h(
    'div',
    { class: 'footer-inner' },
    h('p', { class: 'brand' }, NAME),
    h('p', {}, texts.about),
    h('p', {}, h('a', { href: feed }, texts.feeds)),
  );
