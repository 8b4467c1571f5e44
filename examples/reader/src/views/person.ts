import type { PublicPerson, QuotedStory, SpokenQuote } from 'flash-news-client';
import { dayOf, momentOf } from '../moments';
import { addressOf } from '../routes';
import { localeNamed } from '../site';
import { h, type Child, type Tree } from '../tree';
import type { ItemContext } from './item';
import { quoteView } from './quote';

const storyLink = ({ locale, slug, documentId, title }: QuotedStory, context: ItemContext): Tree =>
  h(
    'a',
    {
      href: addressOf({
        ...{ locale: localeNamed(locale ?? '') ?? context.locale, page: 'story' },
        slug: slug ?? documentId,
      }),
      lang: locale !== context.locale && locale,
    },
    title,
  );

const roleLine = (
  { title, since, until }: PublicPerson['roles'][number],
  { texts }: ItemContext,
): Tree => {
  const day = (given: string | null): string | null => given && dayOf(given, texts);
  const isKnown = since !== null || until !== null;
  return h(
    'li',
    {},
    title,
    isKnown && h('span', { class: 'meta' }, texts.held(day(since), day(until))),
  );
};

/** Describes a quote on the page of its speaker: with the story that it is from. */
export const spokenView = (quote: SpokenQuote, context: ItemContext): Tree => {
  const { story, saidOn } = quote;
  const day =
    saidOn === null ? momentOf(story.publishedAt, context.texts) : dayOf(saidOn, context.texts);
  return h(
    'div',
    { class: 'spoken', lang: quote.locale !== context.locale && quote.locale },
    quoteView(quote, context, quote.speaker.name),
    h('p', { class: 'meta' }, h('span', {}, day), storyLink(story, context)),
  );
};

const listOf = (title: string, id: string, stories: QuotedStory[], context: ItemContext): Child =>
  stories.length > 0 &&
  h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    h(
      'ul',
      { class: 'person-stories' },
      ...stories.map((story) =>
        h(
          'li',
          {},
          storyLink(story, context),
          h('span', { class: 'meta' }, momentOf(story.publishedAt, context.texts)),
        ),
      ),
    ),
  );

/** Describes a person: roles, and what else they are called; then their quotes, in a list to which more are added, and stories. */
export const personView = (person: PublicPerson, context: ItemContext): Tree => {
  const { texts } = context;
  const { name, photo, roles, aliases, articles, written } = person;
  const names = aliases
    .filter(
      ({ kind, locale }) => kind !== 'inflection' && (locale === null || locale === context.locale),
    )
    .map(({ text }) => text);
  return h(
    'article',
    { class: 'story person' },
    h(
      'header',
      {},
      photo &&
        h('img', {
          ...{ class: 'portrait', src: photo.url, alt: photo.alternativeText ?? '' },
          ...{ width: photo.width, height: photo.height },
        }),
      h('h1', { tabindex: -1 }, name),
      roles.length > 0 &&
        h(
          'ul',
          {
            class: 'person-roles',
            lang: roles[0]?.locale !== context.locale && roles[0]?.locale,
          },
          ...roles.map((role) => roleLine(role, context)),
        ),
      names.length > 0 && h('p', { class: 'meta' }, texts.alsoKnownAs(names.join(', '))),
    ),
    h(
      'div',
      { class: 'beneath' },
      person.quotes.data.length > 0 &&
        h(
          'section',
          { 'aria-labelledby': 'person-quotes' },
          h('h2', { id: 'person-quotes' }, texts.personQuotes),
          h(
            'div',
            { class: 'spoken-list' },
            ...person.quotes.data.map((one) => spokenView(one, context)),
          ),
        ),
      listOf(texts.storiesAbout, 'person-stories', articles.data, context),
      listOf(texts.written, 'person-written', written.data, context),
    ),
  );
};
