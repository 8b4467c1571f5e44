import { closedFlashes, closeFlash, onClosedElsewhere } from './closed-flashes';
import { bannerFlash, flashKey, nextEnd, type FlashItem } from './flashes';
import { fill } from './mount';
import { newsroom } from './newsroom';
import type { Locale } from './site';
import type { Texts } from './texts/texts';
import { bannerView, untilText } from './views/banner';

/** Browsers keep a timer of up to 2^31 ms; a flash is checked again at least hourly. */
const LONGEST_TIMER = 3_600_000;

export interface BannerState {
  flashes: FlashItem[];
  ownStory: string | null;
  locale: Locale;
  texts: Texts;
}

/** Returns what makes one banner another; its end isn't: a flash that is extended is not read out again. */
const identityOf = (item: FlashItem | null, locale: Locale): string =>
  JSON.stringify([
    locale,
    item && [flashKey(item), item.flash.level, item.flash.text, item.title, item.slug],
  ]);

/**
 * Shows the primary flash in two live regions: an assertive one, which interrupts a screen reader, for the level flash, and a
 * polite one for the others. Both are there from the start, since a region that appears with its text isn't read out.
 */
export const createBanner = (regions: { assertive: HTMLElement; polite: HTMLElement }) => {
  let state: BannerState | null = null;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fillRegions = (item: FlashItem | null, { locale, texts }: BannerState): void => {
    const onClose = () => {
      if (item) closeFlash(item);
      show();
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    };
    const isAssertive = item?.flash.level === 'flash';
    const view = item && bannerView(item, { locale, texts, onClose });
    fill(regions.assertive, isAssertive ? view : null);
    fill(regions.polite, isAssertive ? null : view);
  };

  const showEnd = (item: FlashItem, texts: Texts): void => {
    for (const region of Object.values(regions)) {
      const until = region.querySelector('.banner-until');
      const text = untilText(item, texts);
      if (until && until.textContent !== text) until.textContent = text;
    }
  };

  const show = (): void => {
    if (state === null) return;
    clearTimeout(timer);
    const { flashes, ownStory, locale, texts } = state;
    const now = newsroom.now();
    const item = bannerFlash(flashes, { now, closed: closedFlashes(), ownStory });
    // Unchanged, it is left alone: a live region is read out whenever it is filled.
    const next = identityOf(item, locale);
    if (next !== shown) {
      shown = next;
      fillRegions(item, state);
    } else if (item) showEnd(item, texts);
    const left = nextEnd(flashes, now);
    if (left !== null) timer = setTimeout(show, Math.min(left, LONGEST_TIMER));
  };

  // Timers rest while a device sleeps.
  document.addEventListener('visibilitychange', show);
  onClosedElsewhere(show);
  return {
    update(change: Partial<BannerState>): void {
      state = { flashes: [], ownStory: null, ...state, ...change } as BannerState;
      show();
    },
  };
};

export type Banner = ReturnType<typeof createBanner>;
