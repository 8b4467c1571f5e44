import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from '../translations/useMessages';
import { StoryQuotes } from './StoryQuotes';
import { useStoryType } from './useStoryType';

/** The edit view, as Strapi describes it to side panels. */
interface EditView {
  model: string;
  documentId?: string;
  document?: { locale?: string | null; status?: string };
  activeTab?: string | null;
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/**
 * The panel "Quotes in this story" beside an article. It is a side panel since the words are read in the text beside it; below
 * the body it would be out of sight of most of them.
 */
export const QuotesPanel: SidePanel = ({ model, documentId, document, activeTab }) => {
  const say = useMessages();
  const locale = document?.locale;
  const { isStory, mayReadQuotes } = useStoryType(model, locale);
  if (!isStory || activeTab === 'published') return null;
  const title = say('story.title');
  if (documentId === undefined || !locale) {
    return { title, content: <Typography variant="pi">{say('story.saveFirst')}</Typography> };
  }
  if (!mayReadQuotes) return null;
  const story = { contentType: model, documentId, locale };
  const isOut = document.status !== 'draft';
  const key = `${documentId} ${locale}`;
  return { title, content: <StoryQuotes key={key} story={story} isOut={isOut} /> };
};
