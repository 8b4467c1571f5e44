import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { onSave } from '@newsroom/plugin-kit/admin/api/writes';
import type { Problem } from '../api/describeProblem';
import { changedCompanions, useTypedWords } from '../source/companionWords';
import { useTranslation, type Target, type Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import {
  endWaiting,
  inTurn,
  isSavedInTurn,
  saveCompanionWords,
  waitForVersion,
} from './companionSaving';
import type { DocumentAction } from './saveForm';

export interface UnsavedWords {
  /** Whether words were typed for companions that aren't saved. */
  isAny: boolean;
  /** Whether the translation has a version yet, with which companions can be saved. */
  hasVersion: boolean;
  /** Saves them. Resolves to whether none is left; a notification says why not. */
  save: () => Promise<boolean>;
}

const NONE: UnsavedWords = { isAny: false, hasVersion: true, save: () => Promise.resolve(true) };

const openOf = (
  documentId: string | undefined,
  target: Target | null,
  translation: Translation | undefined,
): { target: Target; translation: Translation } | null =>
  target &&
  translation &&
  target.documentId === documentId &&
  translation.sourceLocale !== target.locale
    ? { target, translation }
    : null;

/** Returns the unsaved words of companions of the document that the edit view shows. */
export const useUnsavedWords = (documentId: string | undefined): UnsavedWords => {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const { target, query } = useTranslation();
  const words = useTypedWords();
  const open = openOf(documentId, target, query.answer?.data);
  if (!open || changedCompanions(open.translation, words).length === 0) return NONE;
  const tell = ({ id, values }: Problem): void =>
    toggleNotification({ type: 'danger', message: say(id, values) });
  return {
    isAny: true,
    hasVersion: open.translation.state !== 'missing',
    save: () =>
      inTurn(async () => {
        const problem = await saveCompanionWords(open.target, open.translation);
        if (problem) tell(problem);
        return problem === null;
      }),
  };
};

/** Makes whatever saves the form save the words with it: Strapi's button, its key, a publication. Warns who leaves without. */
export const useSaveWordsWithSaves = (
  key: string,
  unsaved: UnsavedWords,
  isReadOnly: boolean,
): void => {
  const { isAny, hasVersion, save } = unsaved;
  useEffect(() => {
    if (!isAny || isReadOnly) return undefined;
    const stop = onSave(() => {
      if (isSavedInTurn()) return;
      if (hasVersion) void save();
      else waitForVersion(key);
    });
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
    };
  });
  useEffect(() => {
    if (isAny && hasVersion && !isSavedInTurn() && endWaiting(key)) void save();
  });
};

/** Makes Strapi's "Save" save the words of companions too where nothing else was changed: else they are saved after the form. */
export const saveWordsWithForm = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'update') return action;
  const SaveWordsWithForm: DocumentAction = (view) => {
    const { isAny, hasVersion, save } = useUnsavedWords(view.documentId);
    const described = action(view);
    if (!described?.disabled || !isAny || !hasVersion) return described;
    return { ...described, disabled: false, onClick: save, saveWords: save };
  };
  return Object.assign(SaveWordsWithForm, { type: action.type, position: action.position });
};
