import type { FoundStory } from '../../../shared/contracts/desk';
import type { MessageId } from '../translations/useMessages';

type State = Extract<MessageId, `find.is.${string}`>;
type Act = Extract<MessageId, `find.do.${string}`>;

/** Returns what a found story is for readers. */
export const storyState = ({ killed, flash, visibleIn, publishedIn }: FoundStory): State => {
  if (killed) return 'find.is.killed';
  if (flash) return 'find.is.flashing';
  if (visibleIn.length > 0) return 'find.is.out';
  return publishedIn.length > 0 ? 'find.is.embargoed' : 'find.is.draft';
};

/** Returns what the button beside a found story opens; null where the user may do nothing there. */
export const storyAct = (story: FoundStory): Act | null => {
  if (story.killed || !story.may.raise) return null;
  if (story.flash) return 'find.do.change';
  return story.visibleIn.length > 0 ? 'find.do.raise' : 'find.do.publish';
};
