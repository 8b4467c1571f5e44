import type { FlashItem } from '../flashes';
import { timeOf } from '../moments';
import { addressOf } from '../routes';
import type { Locale } from '../site';
import type { Texts } from '../texts/texts';
import { h, type Tree } from '../tree';

/** Returns until when a flash lasts, in words. */
export const untilText = ({ flash }: FlashItem, texts: Texts): string =>
  texts.flashUntil(timeOf(flash.expiresAt));

/** Describes the banner of a flash. Its end may change without being read out (`aria-live`). */
export const bannerView = (
  item: FlashItem,
  { locale, texts, onClose }: { locale: Locale; texts: Texts; onClose: () => void },
): Tree => {
  const { flash, title, locale: language, slug, documentId } = item;
  return h(
    'div',
    { class: `banner-inner mark-${flash.level}`, 'data-flash': documentId },
    h('strong', { class: 'banner-level' }, texts.level[flash.level]),
    h(
      'a',
      {
        href: addressOf({ locale, page: 'story', slug: slug ?? documentId }),
        lang: language !== locale && language,
      },
      flash.text ?? title,
    ),
    h('span', { class: 'banner-until', 'aria-live': 'off' }, untilText(item, texts)),
    h(
      'button',
      { type: 'button', class: 'banner-close', 'aria-label': texts.dismiss, onclick: onClose },
      '×',
    ),
  );
};
