import { getFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reloadDocument } from '@newsroom/plugin-kit/admin/api/reloadDocument';
import { announceEverywhere } from '@newsroom/plugin-kit/admin/api/writes';
import type { StoryQuotesResponse } from '../../../shared/contracts/story';
import { storyPath } from '../api/paths';
import { describeProblem, type Problem } from '../api/describeProblem';
import { useLiveQuery, type LiveQuery } from '../api/useLiveQuery';
import { reduce, type Action } from './model/reducer';
import { isUnsaved, NO_QUOTES, type Quotes } from './model/rows';
import {
  faultsBeside,
  faultsOf,
  knownFaults,
  openFaults,
  toRequest,
  type Faults,
} from './model/toRequest';
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
  /** Returns the list as it is at this moment, also before it is drawn. */
  latest: () => Quotes;
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
  const [quotes, setQuotes] = useState(() => unsaved.get(`${path} ${locale}`) ?? NO_QUOTES);
  // A save takes and answers the list as it is then, not as it was drawn when the save began.
  const current = useRef(quotes);
  const act = useCallback((action: Action): void => {
    current.current = reduce(current.current, action);
    setQuotes(current.current);
  }, []);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const running = useRef<Promise<boolean> | null>(null);
  const hasNewPeople = useRef(false);
  const now = query.answer?.data.quotes;
  const hasChanges = isUnsaved(quotes);

  useEffect(() => {
    if (now) act({ type: 'load', quotes: now });
  }, [now, act]);
  useEffect(() => {
    if (hasChanges) unsaved.set(`${path} ${locale}`, quotes);
    else unsaved.delete(`${path} ${locale}`);
  }, [path, locale, quotes, hasChanges]);

  const send = async (): Promise<boolean> => {
    const sent = current.current;
    const request = toRequest(sent, locale);
    try {
      const { data } = await getFetchClient().put<StoryQuotesResponse>(path, request);
      act({ type: 'saved', quotes: data.data.quotes, sent });
      hasNewPeople.current ||= request.people.length > 0;
      return true;
    } catch (error) {
      const refusal = readRefusal(error);
      const known = knownFaults(sent, request, refusal.known);
      const beside = { ...faultsBeside(sent, refusal.errors), ...known };
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
    const own = faultsOf(current.current);
    setFaults(own);
    setProblem(null);
    if (Object.keys(own).length > 0) return false;
    setSaving(true);
    const isSaved = await send();
    setSaving(false);
    return isSaved;
  };

  const attemptOnce = (): Promise<boolean> => {
    running.current ??= attempt().finally(() => {
      running.current = null;
    });
    return running.current;
  };

  const save: SaveQuotes = async (goOn) => {
    // "Publish" may be pressed while the quotes are being saved: what was changed since is published, too.
    const isJoined = running.current !== null;
    let isSaved = await attemptOnce();
    if (isSaved && isJoined && isUnsaved(current.current)) isSaved = await attemptOnce();
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
    ...{ query, quotes, act, isSaving, problem, save },
    latest: () => current.current,
    faults: openFaults(faults, quotes),
    isUnsaved: hasChanges,
    dismissProblem: () => setProblem(null),
  };
};
