import type { FeedItem, WholeStory } from 'flash-news-client';
import { blocksOf } from '../blocks';
import { dayOf, momentOf } from '../moments';
import { h, type Child, type Tree } from '../tree';
import { correctionView } from './correction';
import { categoryLink, itemView, type ItemContext } from './item';
import { saidView } from './said';
import { personLink } from './person-link';

type Part =
  | 'locale'
  | 'title'
  | 'summary'
  | 'category'
  | 'people'
  | 'body'
  | 'byline'
  | 'credit'
  | 'dateline'
  | 'figure'
  | 'quotes'
  | 'corrections';

/** What the page of a story shows. A draft has no times and no other stories yet. */
export interface StoryView extends Pick<WholeStory, Part> {
  releasedAt: string | null;
  modifiedAt: string | null;
  related: FeedItem[];
}

const figureView = ({ figure }: StoryView, { texts, absolute }: ItemContext): Tree | null => {
  if (figure === null) return null;
  const { url, alternativeText, width, height, renditions, caption, credit } = figure;
  return h(
    'figure',
    { class: 'wide' },
    h('img', {
      src: absolute(url),
      srcset:
        renditions.length > 0 &&
        renditions.map((one) => `${absolute(one.url)} ${one.width}w`).join(', '),
      sizes: '(min-width: 60rem) 55rem, 100vw',
      alt: alternativeText ?? '',
      width,
      height,
    }),
    (caption ?? credit) &&
      h(
        'figcaption',
        {},
        caption,
        credit && h('span', { class: 'photo' }, `${texts.photo}: ${credit}`),
      ),
  );
};

const section = (name: string, id: string, ...children: Child[]): Tree =>
  h('section', { 'aria-labelledby': id }, h('h2', { id }, name), ...children);

const times = ({ releasedAt, modifiedAt }: StoryView, { texts }: ItemContext): Child =>
  releasedAt !== null && [
    h(
      'span',
      {},
      `${texts.published} `,
      h('time', { datetime: releasedAt }, momentOf(releasedAt, texts)),
    ),
    modifiedAt !== null &&
      modifiedAt.slice(0, 16) > releasedAt.slice(0, 16) &&
      h(
        'span',
        {},
        `${texts.updated} `,
        h('time', { datetime: modifiedAt }, momentOf(modifiedAt, texts)),
      ),
  ];

const creditView = ({ credit }: StoryView, { texts }: ItemContext): Child => {
  const name = credit?.name ?? credit?.code;
  if (!name) return null;
  return h(
    'p',
    { class: 'meta' },
    `${texts.source}: `,
    credit?.url ? h('a', { href: credit.url, rel: 'external' }, name) : name,
  );
};

/** Places the dateline before the first words, as agencies do. */
const datedBody = (story: StoryView, context: ItemContext): Child[] => {
  const [first, ...rest] = blocksOf(story.body, context.absolute);
  const place = story.dateline?.place;
  const date = story.dateline?.date;
  if (!place && !date) return [first, ...rest];
  const words = [place, date && dayOf(date, context.texts)].filter(Boolean).join(', ');
  const line = h('span', { class: 'dateline' }, `${words} – `);
  const isParagraph =
    typeof first === 'object' && first !== null && !Array.isArray(first) && first.tag === 'p';
  return isParagraph
    ? [h('p', {}, line, ...first.children), ...rest]
    : [h('p', {}, line), first, ...rest];
};

/** Describes a whole story. */
export const storyView = (story: StoryView, context: ItemContext): Tree => {
  const { texts, locale } = context;
  const isForeign = story.locale !== locale;
  const { title, summary, byline, people, quotes, corrections, related } = story;
  return h(
    'article',
    { class: 'story', lang: isForeign && story.locale },
    h(
      'header',
      {},
      categoryLink(story, locale),
      h('h1', { tabindex: -1 }, title),
      summary && h('p', { class: 'standfirst' }, summary),
      h(
        'p',
        { class: 'meta' },
        byline && h('span', { class: 'byline' }, byline),
        times(story, context),
      ),
    ),
    figureView(story, context),
    h('div', { class: 'body' }, ...datedBody(story, context), creditView(story, context)),
    h(
      'div',
      { class: 'beneath', lang: locale },
      quotes.length > 0 &&
        section(
          texts.quotes,
          'quotes',
          h('div', { lang: isForeign && story.locale }, ...saidView(quotes, context)),
        ),
      corrections.length > 0 &&
        section(
          texts.corrections,
          'corrections',
          h(
            'ul',
            { class: 'corrections' },
            ...corrections.map((one) => correctionView(one, context)),
          ),
        ),
      people.length > 0 &&
        section(
          texts.people,
          'people',
          h(
            'ul',
            { class: 'people' },
            ...people.map((person) => h('li', {}, personLink(person, locale))),
          ),
        ),
      related.length > 0 &&
        section(
          texts.related,
          'related',
          h('div', { class: 'related' }, ...related.map((item) => itemView(item, context))),
        ),
    ),
  );
};
