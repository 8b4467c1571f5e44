import { readError } from '@newsroom/plugin-kit/admin/api/readError';
import { useEffect, useState } from 'react';
import { MAX_TEXT, MOST } from '../../../shared/limits';
import type { NewQuote } from './model/reducer';
import type { StoryText } from './model/storyText';
import type { OpenStory } from './useStoryType';
import { askForQuotes } from './whoSaid';

/** Milliseconds after which a text that couldn't be read is sent again: as long as the server asks for when too much waits. */
const RETRY = 10_000;

export interface Suggestions {
  /** The quotes that the text has; null before it was read. */
  found: NewQuote[] | null;
  /** Whether the text is longer than what is read. */
  isTooLong: boolean;
  /** Whether the server couldn't read it, so far. */
  hasFailed: boolean;
}

const isTooLong = ({ lead, body }: StoryText): boolean =>
  body.length > MOST.paragraphs || [lead ?? '', ...body].join('').length > MAX_TEXT;

/** Whether the server may answer later: it is away, or too much waits to be read. */
const mayPass = (error: unknown): boolean => (readError(error).status ?? 503) >= 500;

/** Finds the quotes of a text whenever it has changed. An answer about an older text is dropped. */
export const useSuggestions = (
  { contentType, documentId, locale }: OpenStory,
  text: StoryText | null,
  isEnabled: boolean,
): Suggestions => {
  const [found, setFound] = useState<NewQuote[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isLong = text !== null && isTooLong(text);
  useEffect(() => {
    if (!isEnabled || text === null || isLong) return undefined;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      askForQuotes({ contentType, documentId, locale }, text).then(
        (quotes) => {
          if (!isCurrent) return;
          setFound(quotes);
          setFailed(false);
        },
        (error: unknown) => {
          if (!isCurrent) return;
          setFailed(true);
          if (mayPass(error)) timer = setTimeout(ask, RETRY);
        },
      );
    };
    ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [contentType, documentId, locale, text, isEnabled, isLong]);
  return { found, isTooLong: isLong, hasFailed };
};
