import { useEffect, useState } from 'react';
import { onSave } from '@newsroom/plugin-kit/admin/api/writes';
import type { Row } from './model/rows';
import type { OpenStory } from './useStoryType';

/** Words of quotes whose removal was asked for and not answered, by story: the edit view may be taken down when it is saved. */
const unanswered = new Map<string, string>();

/** Milliseconds after a save in which the edit view may be drawn again. */
const REDRAWN = 10_000;

interface Asked {
  key: string;
  words: string;
}

/** Keeps the question whether a quote is removed. One that nobody answered before a save or publication removes nothing, and that is said. */
export const useRemoval = (
  { contentType, documentId, locale }: OpenStory,
  onLeftIn: (words: string) => void,
) => {
  const story = `${contentType} ${documentId} ${locale}`;
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(() => {
    const words = unanswered.get(story);
    unanswered.delete(story);
    if (words !== undefined) onLeftIn(words);
  }, [story, onLeftIn]);
  useEffect(() => {
    if (asked === null) return undefined;
    return onSave(() => {
      setAsked(null);
      onLeftIn(asked.words);
      setTimeout(() => unanswered.delete(story), REDRAWN);
    });
  }, [asked, story, onLeftIn]);

  return {
    /** The key of the quote that is asked about. */
    asked: asked?.key ?? null,
    ask({ key, text }: Row): void {
      unanswered.set(story, text);
      setAsked({ key, words: text });
    },
    /** Ends the question. Returns the words of the quote that it was about. */
    close(): string | null {
      unanswered.delete(story);
      setAsked(null);
      return asked?.words ?? null;
    },
  };
};
