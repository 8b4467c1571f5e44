import { FlashNewsError, type PreviewResponse } from 'flash-news-client';
import { momentOf } from '../moments';
import { newsroom } from '../newsroom';
import { previewedStory } from '../previewed';
import { localeNamed } from '../site';
import { h, type Tree } from '../tree';
import { messageView } from '../views/notice';
import { storyView } from '../views/story';
import { goneView } from './missing';
import type { OpenPage, PageContext } from './page';

/** What Strapi's panel sends to the page in its frame when the entry was saved. */
const SAVED = 'strapiUpdate';

const ribbonView = (
  { meta }: PreviewResponse,
  heldUntil: string | null,
  context: PageContext,
): Tree => {
  const { preview } = context.texts;
  return h(
    'aside',
    { class: 'ribbon' },
    h('strong', {}, preview[meta.status]),
    heldUntil !== null && h('span', {}, preview.embargo(momentOf(heldUntil, context.texts))),
    h('span', {}, preview.until(momentOf(meta.until, context.texts))),
  );
};

/** Opens the unpublished version that a token of the panel opens, and again when it is saved there. */
export const openPreview: OpenPage<'preview'> = async (route, context) => {
  const { locale, texts, signal } = context;
  const titled = (title: string) => context.head({ title, route, alternates: {}, isPublic: false });
  titled(texts.preview.draft);

  const load = async (): Promise<void> => {
    try {
      const answer = await newsroom.preview(route.token, { signal });
      const story = previewedStory(answer);
      titled(story.title);
      context.ownStory(answer.data.documentId);
      const item = { ...context.item(), locale: localeNamed(story.locale) ?? locale };
      const { releasedAt } = story;
      const isHeld = releasedAt !== null && Date.parse(releasedAt) > newsroom.now();
      const view = storyView({ ...story, releasedAt: isHeld ? null : releasedAt }, item);
      context.show(ribbonView(answer, isHeld ? releasedAt : null, context), view);
    } catch (error) {
      if (!(error instanceof FlashNewsError) || error.status === null || error.status >= 500)
        throw error;
      if (error.status === 410) goneView(error.message, context);
      else context.show(messageView(texts.preview.endedTitle, h('p', {}, texts.preview.ended)));
    }
  };
  const onMessage = ({ source, data }: MessageEvent): void => {
    const { type } = (data ?? {}) as { type?: unknown };
    // Its content is not read: whoever frames the page can make it load again, and no more.
    if (source === window.parent && type === SAVED) void load().catch(() => undefined);
  };
  if (window.parent !== window) window.addEventListener('message', onMessage, { signal });
  await load();
};
