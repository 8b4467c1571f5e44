import type { FeedItem } from 'flash-news-client';
import { agoOf } from '../moments';
import { addressOf } from '../routes';
import { localeNamed, type Locale } from '../site';
import type { Texts } from '../texts/texts';
import { h, type Tree } from '../tree';

export interface ItemContext {
  locale: Locale;
  texts: Texts;
  /** Epoch ms, by the newsroom's clock. */
  now: number;
  absolute: (address: string) => string;
}

/** Returns the name of a language in the site's; its tag where the site has no name for it. */
export const languageName = (tag: string, { languageName: names }: Texts): string => {
  const known = localeNamed(tag);
  return known === null ? tag : names[known];
};

/** Describes an item's category as a link to its page. */
export const categoryLink = (
  { category }: Pick<FeedItem, 'category'>,
  locale: Locale,
): Tree | null =>
  category &&
  h(
    'a',
    {
      class: 'kicker',
      href: addressOf({ locale, page: 'category', slug: category.slug ?? category.documentId }),
    },
    category.name,
  );

const flashMark = ({ flash }: FeedItem, { texts, now }: ItemContext): Tree | null =>
  flash && now < Date.parse(flash.expiresAt)
    ? h(
        'span',
        { class: `mark mark-${flash.level}`, 'data-until': flash.expiresAt },
        texts.level[flash.level],
      )
    : null;

/** Describes a story in a list. `isLead`: the first one, with a large picture. */
export const itemView = (item: FeedItem, context: ItemContext, isLead = false): Tree => {
  const { locale, texts, now, absolute } = context;
  const { title, summary, image, slug, documentId, releasedAt } = item;
  const isForeign = item.locale !== locale;
  return h(
    'article',
    { class: isLead ? 'item item-lead' : 'item', 'data-story': documentId },
    image &&
      h('img', {
        src: absolute(image.url),
        // The headline beside it says what the story is about.
        alt: '',
        width: image.width,
        height: image.height,
        loading: isLead ? 'eager' : 'lazy',
        decoding: 'async',
      }),
    h(
      'div',
      { class: 'item-text' },
      h('p', { class: 'item-top' }, flashMark(item, context), categoryLink(item, locale)),
      h(
        'h3',
        { lang: isForeign && item.locale },
        h('a', { href: addressOf({ locale, page: 'story', slug: slug ?? documentId }) }, title),
      ),
      summary && h('p', { class: 'summary', lang: isForeign && item.locale }, summary),
      h(
        'p',
        { class: 'meta' },
        h('time', { datetime: releasedAt, 'data-ago': releasedAt }, agoOf(releasedAt, now, texts)),
        item.pinned && h('span', {}, texts.pinned),
        isForeign && h('span', {}, texts.inLanguage(languageName(item.locale, texts))),
      ),
    ),
  );
};
