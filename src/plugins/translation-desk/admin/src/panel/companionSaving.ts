import { getFetchClient } from '@strapi/strapi/admin';
import { reloadDocument } from '@newsroom/plugin-kit/admin/api/reloadDocument';
import { announceWrite } from '@newsroom/plugin-kit/admin/api/writes';
import { describeProblem, type Problem } from '../api/describeProblem';
import { translationPath } from '../api/paths';
import { changedCompanions, removeSaved, typedWords } from '../source/companionWords';
import { keyOf } from '../source/openKey';
import { hashesOf, type Target, type Translation } from '../source/useTranslation';

/** Whether something saves form and words in turn, so that the words aren't saved a second time. */
let isInTurn = false;

/** The translation whose words wait for its first version, by `keyOf`: Strapi draws the edit view anew when it is saved. */
let waiting: string | null = null;

export const isSavedInTurn = (): boolean => isInTurn;

/** Runs what saves form and words in turn. */
export const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  isInTurn = true;
  try {
    return await work();
  } finally {
    isInTurn = false;
  }
};

/** Makes the words of a translation wait for its first version. */
export const waitForVersion = (key: string): void => {
  waiting = key;
};

/** Returns whether the words of a translation have waited for its version, and ends that. */
export const endWaiting = (key: string): boolean => {
  if (waiting !== key) return false;
  waiting = null;
  return true;
};

/** Saves the words that were typed for companions. Resolves to what went wrong; null if nothing did. */
export const saveCompanionWords = async (
  target: Target,
  translation: Translation,
): Promise<Problem | null> => {
  const { contentType, documentId, locale } = target;
  const key = keyOf(target);
  const sent = typedWords(key);
  const companions = changedCompanions(translation, sent);
  if (companions.length === 0) return null;
  const path = translationPath(contentType, documentId, 'companions');
  const request = { locale, companions, seen: hashesOf(translation) };
  const problem = await getFetchClient()
    .put(path, request)
    .then(() => null, describeProblem);
  if (problem === null) {
    removeSaved(key, sent);
    reloadDocument(contentType, documentId);
  }
  announceWrite();
  return problem;
};
