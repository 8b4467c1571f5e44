import type { Article, StreamEvent, Translation } from 'flash-news-client';
import type { Alternates, Head } from '../head';
import { mount } from '../mount';
import { untilDone } from '../retry';
import type { LoadPage } from '../reading-again';
import type { Route } from '../routes';
import { createStoryList } from '../story-list';
import { absolute, newsroom } from '../newsroom';
import { fallbacksOf, localeNamed } from '../site';
import { h, type Tree } from '../tree';
import { languageName } from '../views/item';
import { storyView } from '../views/story';
import { goneView, missingView } from './missing';
import type { OpenPage, PageContext } from './page';

/** Returns the addresses of a story in the languages of the site in which readers see it. */
const alternatesOf = (translations: Translation[]): Alternates =>
  Object.fromEntries(
    translations.flatMap(({ locale, slug }) => {
      const known = localeNamed(locale);
      return known && slug !== null ? [[known, { locale: known, page: 'story', slug }]] : [];
    }),
  );

const fallbackNotice = ({ locale }: Article, context: PageContext): Tree | null => {
  const { texts } = context;
  if (locale === context.locale) return null;
  const [wanted, shown] = [context.locale, locale].map((one) => languageName(one, texts));
  return h('p', { class: 'fallback' }, texts.fallback(wanted ?? '', shown ?? ''));
};

/** Tells that the open story has changed, and leaves it to the reader when to see it. */
const changeView = ({ texts, reopen }: PageContext): Tree =>
  h(
    'div',
    { class: 'change' },
    h('p', {}, texts.changed),
    h('button', { type: 'button', class: 'button', onclick: reopen }, texts.showChange),
  );

/** How many stories Latest news has beneath a story. */
const BENEATH = 10;

const CHANGES = [
  'news.updated',
  'news.corrected',
  'news.correctionAmended',
  'news.correctionWithdrawn',
];

const show = async (article: Article, slug: string, context: PageContext): Promise<void> => {
  const { locale, signal } = context;
  const { documentId, title, summary, figure } = article;
  const alternates = alternatesOf(article.translations);
  // The page of a story without a version in another language is there all the same, with a notice.
  context.languages(
    Object.fromEntries(
      [locale, ...fallbacksOf(locale)].map((one) => [
        one,
        alternates[one] ?? { locale: one, page: 'story', slug },
      ]),
    ),
  );
  const route: Route = alternates[locale] ?? { locale, page: 'story', slug };
  const head: Head = {
    ...{ title, description: summary, alternates, picture: figure && absolute(figure.url) },
    ...{ route, isPublic: true },
    // Shown in place of a version that there is not: search engines keep the one that there is.
    canonical: alternates[localeNamed(article.locale) ?? locale] ?? route,
  };
  context.head(head);
  context.ownStory(documentId);
  const latest = mount(h('section', { class: 'latest', 'aria-labelledby': 'latest' }));
  const story = mount(storyView(article, context.item()));
  context.notice(null);
  context.show(fallbackNotice(article, context), story, latest);
  // The story is there without them.
  void untilDone(() => showLatest(documentId, context, latest), signal);
  watchStory(article, story, context);
  const jsonLd = await newsroom
    .jsonLd(documentId, { locale: article.locale }, { signal })
    .catch(() => null);
  if (!signal.aborted && jsonLd) context.head({ ...head, jsonLd });
};

/** Takes a story that readers see no more out of those that the open one names. */
const removeRelated = (story: Element, isGone: (documentId: string) => boolean): void => {
  for (const card of story.querySelectorAll<HTMLElement>('.related [data-story]'))
    if (isGone(card.dataset['story'] ?? '')) card.remove();
};

/** Keeps the page of a story up to date: tells of changes, shows that it is gone, and shows it again when it is back. */
const watchStory = (article: Article, story: Element, context: PageContext): void => {
  const { live, signal, reopen } = context;
  const { documentId } = article;
  const tellChange = () => context.notice(changeView(context));
  const loadedAt = newsroom.now();
  let isGone = false;
  const onEvent = (event: StreamEvent): void => {
    if (event.documentId !== documentId) {
      if (event.item === null) removeRelated(story, (id) => id === event.documentId);
    } else if (event.kind === 'news.killed' && event.notice !== null) {
      isGone = true;
      context.notice(null);
      goneView(event.notice, context);
    } else if (isGone || event.item === null) reopen();
    else if (CHANGES.includes(event.kind) && event.locale === article.locale) {
      // A stream begins with what was a moment ago, which the page may have already.
      const isNew = Date.parse(event.at) > loadedAt;
      if (isNew || event.item.modifiedAt !== article.modifiedAt) tellChange();
    }
  };
  const compare = async (): Promise<void> => {
    const fields = ['modifiedAt', 'related'] as const;
    const query = { locale: article.locale, fields };
    const now = await untilDone(() => newsroom.story(documentId, query, { signal }), signal);
    if (signal.aborted) return;
    if (now?.kind !== 'found' || isGone) {
      reopen();
      return;
    }
    const related = new Set(now.article.related.map((one) => one.documentId));
    removeRelated(story, (id) => !related.has(id));
    if (now.article.modifiedAt !== article.modifiedAt) tellChange();
  };
  live.listen({ onEvent, onReload: () => void compare() }, signal);
};

/** Opens the page again when a story comes back that readers don't see now. */
const watchReturn = (slug: string, { live, signal, reopen }: PageContext): void => {
  live.listen(
    {
      onEvent: ({ documentId, item }) => {
        if (item !== null && (item.slug === slug || documentId === slug)) reopen();
      },
      onReload: reopen,
    },
    signal,
  );
};

/** Shows Latest news beneath a story, without that story. */
const showLatest = async (
  documentId: string,
  context: PageContext,
  place: Element,
): Promise<void> => {
  const { locale, texts, live, signal } = context;
  const load: LoadPage = async (cursor, limit = BENEATH) => {
    const query = { locale, fallback: fallbacksOf(locale), limit, cursor };
    const { data, meta } = await newsroom.latestNews(query, { signal });
    return {
      items: data.filter((item) => item.documentId !== documentId),
      cursor: meta.nextCursor,
    };
  };
  const epoch = live.epoch();
  const list = createStoryList(await load(undefined), {
    ...{ load, pageSize: BENEATH, order: 'time', context: context.item, live, signal },
  });
  place.append(mount(h('h2', { class: 'page-title', id: 'latest' }, texts.latest)), list.root);
  list.start();
  list.catchUp(epoch);
};

/** Opens a story by its slug, or an old one: at its current address, in the reader's language if there is one. */
export const openStory: OpenPage<'story'> = async ({ slug }, context) => {
  const { locale, signal } = context;
  const languages = { locale, fallback: fallbacksOf(locale) };
  const answer =
    (await newsroom.bySlug(slug, languages, { signal })) ??
    // A story without a slug has its documentId in its address.
    (await newsroom.story(slug, languages, { signal }));
  if (answer?.kind !== 'found' && answer?.kind !== 'moved') watchReturn(slug, context);
  if (answer === null) {
    missingView(context);
    return;
  }
  if (answer.kind === 'gone') {
    goneView(answer.notice, context);
    return;
  }
  const { article } = answer;
  if (article === null) {
    missingView(context);
    return;
  }
  const own = article.translations.find((one) => one.locale === locale);
  if (own?.slug && own.slug !== slug) {
    // An old slug, or that of another language.
    context.moveTo({ locale, page: 'story', slug: own.slug });
    if (article.locale !== locale) {
      context.reopen();
      return;
    }
  }
  await show(article, own?.slug ?? article.slug ?? slug, context);
};
