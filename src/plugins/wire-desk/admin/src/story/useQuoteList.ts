import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useReducer, useRef, useState } from 'react';
import { reloadDocument } from '@newsroom/plugin-kit/admin/api/reloadDocument';
import { announceEverywhere } from '@newsroom/plugin-kit/admin/api/writes';
import type { StoryQuotesResponse } from '../../../shared/contracts/story';
import { storyPath } from '../api/paths';
import { describeProblem, type Problem } from '../api/describeProblem';
import { useLiveQuery, type LiveQuery } from '../api/useLiveQuery';
import { reduce, type Action } from './model/reducer';
import { isUnsaved, NO_QUOTES, type Quotes } from './model/rows';
import { faultsBeside, faultsOf, toRequest, type Faults } from './model/toRequest';
import { readRefusal } from './refusal';
import type { SaveQuotes } from './unsavedQuotes';
import type { OpenStory } from './useStoryType';

/** Lists with unsaved changes, by path: the edit view is taken down whenever Strapi loads its document. */
const unsaved = new Map<string, Quotes>();

// Also of stories that were left within the panel, whose changes are still here.
window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

export interface QuoteList {
  query: LiveQuery<StoryQuotesResponse>;
  quotes: Quotes;
  act: (action: Action) => void;
  isUnsaved: boolean;
  isSaving: boolean;
  problem: Problem | null;
  dismissProblem: () => void;
  faults: Faults;
  save: SaveQuotes;
}

/** Keeps the quotes of a story as they are edited, and saves them. */
export const useQuoteList = (story: OpenStory): QuoteList => {
  const { contentType, documentId, locale } = story;
  const path = storyPath(contentType, documentId, 'quotes');
  const query = useLiveQuery<StoryQuotesResponse>(`${path}?locale=${encodeURIComponent(locale)}`);
  const [quotes, act] = useReducer(reduce, unsaved.get(`${path} ${locale}`) ?? NO_QUOTES);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const running = useRef<Promise<boolean> | null>(null);
  const hasNewPeople = useRef(false);
  const now = query.answer?.data.quotes;
  const hasChanges = isUnsaved(quotes);

  useEffect(() => {
    if (now) act({ type: 'load', quotes: now });
  }, [now]);
  useEffect(() => {
    if (hasChanges) unsaved.set(`${path} ${locale}`, quotes);
    else unsaved.delete(`${path} ${locale}`);
  }, [path, locale, quotes, hasChanges]);

  const send = async (): Promise<boolean> => {
    const request = toRequest(quotes, locale);
    try {
      const { data } = await getFetchClient().put<StoryQuotesResponse>(path, request);
      act({ type: 'saved', quotes: data.data.quotes });
      hasNewPeople.current = request.people.length > 0;
      return true;
    } catch (error) {
      const refusal = readRefusal(error);
      const beside = faultsBeside(quotes, refusal.errors);
      setFaults(beside);
      if (Object.keys(beside).length === 0) setProblem(describeProblem(error));
      if (refusal.isConflict) await loadTheirs();
      return false;
    }
  };

  const loadTheirs = async (): Promise<void> => {
    const load = getFetchClient().get<StoryQuotesResponse>(
      `${path}?locale=${encodeURIComponent(locale)}`,
    );
    const answer = await load.catch(() => null);
    if (answer) act({ type: 'load', quotes: answer.data.data.quotes, isSeen: true });
  };

  const attempt = async (): Promise<boolean> => {
    const own = faultsOf(quotes);
    setFaults(own);
    setProblem(null);
    if (Object.keys(own).length > 0) return false;
    setSaving(true);
    const isSaved = await send();
    setSaving(false);
    return isSaved;
  };

  const save: SaveQuotes = async (goOn) => {
    // "Publish" may be pressed while the quotes are being saved.
    running.current ??= attempt().finally(() => {
      running.current = null;
    });
    const isSaved = await running.current;
    try {
      if (isSaved) await goOn?.();
    } finally {
      // Not before: buttons of the edit view are disabled while it loads.
      if (hasNewPeople.current) reloadDocument(contentType, documentId);
      hasNewPeople.current = false;
      announceEverywhere();
    }
    return isSaved;
  };

  return {
    ...{ query, quotes, act, isSaving, problem, faults, save },
    isUnsaved: hasChanges,
    dismissProblem: () => setProblem(null),
  };
};
