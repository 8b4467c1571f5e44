import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import { draftPaths, newestDrafts, type Draft } from './draftLists';
import { explorer, languagesFor } from './rights';
import { ARTICLE } from './stories';
import { useLanguages } from './useLanguages';
import { useRights } from './useRights';

/** The user's open drafts; null until there is an answer. */
export interface Drafts {
  drafts: Draft[] | null;
  isFailed: boolean;
  refresh: () => Promise<void>;
}

/** Loads the signed-in user's open drafts, and again whenever the window is looked at. */
export const useDrafts = (): Drafts => {
  const { get } = useFetchClient();
  const user = useAuth('NewsroomHome', (auth) => auth.user?.id);
  const rights = useRights();
  const languages = useLanguages();
  const [drafts, setDrafts] = useState<Draft[] | null>(null);
  const [isFailed, setFailed] = useState(false);

  const refresh = useCallback(async (): Promise<void> => {
    if (languages === null || user === undefined) return;
    const readable = languagesFor(rights, explorer('read'), ARTICLE, languages.all);
    const paths = draftPaths(ARTICLE, user, readable);
    try {
      const answers = await Promise.all(paths.map((path) => get<{ results: Draft[] }>(path)));
      setDrafts(newestDrafts(answers.map(({ data }) => data.results)));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get, languages, rights, user]);

  useEffect(() => {
    const refreshNow = () => void refresh();
    refreshNow();
    window.addEventListener('focus', refreshNow);
    return () => {
      window.removeEventListener('focus', refreshNow);
    };
  }, [refresh]);
  return { drafts, isFailed, refresh };
};
