import { getFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DismissalRequest } from '../../../shared/contracts/story';
import { markOf } from '../../../shared/mark';
import { storyPath } from '../api/paths';
import type { OpenStory } from './useStoryType';

/** Keeps which suggestions are dismissed: at once here, and for everybody when the server has it. */
export const useDismissals = (
  { contentType, documentId, locale }: OpenStory,
  saved: string[],
): [dismissed: string[], dismiss: (text: string) => void] => {
  const [own, setOwn] = useState<string[]>([]);
  const dismiss = (text: string): void => {
    const mark = markOf(text);
    setOwn((before) => [...before, mark]);
    const request: DismissalRequest = { locale, mark };
    const path = storyPath(contentType, documentId, 'dismissals');
    getFetchClient()
      .post(path, request)
      // What isn't saved is suggested again.
      .catch(() => setOwn((before) => before.filter((one) => one !== mark)));
  };
  return [[...saved, ...own], dismiss];
};
