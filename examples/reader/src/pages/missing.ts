import { NAME } from '../site';
import { addressOf } from '../routes';
import { h } from '../tree';
import { messageView } from '../views/notice';
import type { OpenPage, PageContext } from './page';

const wayHome = ({ locale, texts }: PageContext) =>
  h('p', {}, h('a', { class: 'button', href: addressOf({ locale, page: 'home' }) }, texts.toHome));

/** Shows that there is no such page. */
export const missingView = (context: PageContext): void => {
  const { locale, texts } = context;
  const route = { locale, page: 'missing' } as const;
  context.head({ title: texts.missingTitle, route, alternates: {}, isPublic: false });
  context.show(messageView(texts.missingTitle, h('p', {}, texts.missing), wayHome(context)));
};

/** Shows the newsroom's notice in place of a story that was taken down (410). */
export const goneView = (notice: string, context: PageContext): void => {
  const { locale, texts } = context;
  const route = { locale, page: 'missing' } as const;
  context.ownStory(null);
  context.head({ title: texts.goneTitle, route, alternates: {}, isPublic: false });
  context.show(
    messageView(
      texts.goneTitle,
      h('p', {}, texts.gone),
      h('blockquote', { class: 'notice' }, h('p', {}, notice)),
      wayHome(context),
    ),
  );
};

/** Shows that the newsroom can't be reached; the page is opened again as soon as it can. */
export const failedView = (context: PageContext): void => {
  const { texts } = context;
  document.title = `${texts.failedTitle} – ${NAME}`;
  context.show(
    messageView(
      texts.failedTitle,
      h('p', { role: 'alert' }, texts.failed),
      h(
        'p',
        {},
        h('button', { type: 'button', class: 'button', onclick: context.reopen }, texts.again),
      ),
    ),
  );
};

/** Opens the page of an address that leads nowhere. */
export const openMissing: OpenPage<'missing'> = (_route, context) => {
  missingView(context);
  return Promise.resolve();
};
