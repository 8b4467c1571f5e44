import { useEffect, useSyncExternalStore } from 'react';
import { onSave } from '@newsroom/plugin-kit/admin/api/writes';
import { clickSave, type SaveButton } from './clickSave';

interface View {
  model: string;
  documentId?: string;
}

/** Strapi's description of a button; only the properties read here. */
interface Description extends SaveButton {
  disabled?: boolean;
}

/** A document action of the content manager: a component that returns a button's description. */
export interface DocumentAction {
  (view: View): Description | null;
  type?: string;
  position?: unknown;
}

const buttons = new Map<string, Description>();
const listeners = new Set<() => void>();

const keyOf = (model: string, documentId: string): string => `${model} ${documentId}`;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isOffered = (key: string): boolean => buttons.get(key)?.disabled === false;

/** Whether the button "Save" has something to save, of the form or of what other plugins save with it. */
export const useIsSaveOffered = (model: string, documentId: string): boolean =>
  useSyncExternalStore(subscribe, () => isOffered(keyOf(model, documentId)));

/** Keeps what the button "Save" does, so that a translation is saved and handed in by one. It must be the last to change the button. */
export const captureSave = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'update') return action;
  const CaptureSave: DocumentAction = (view) => {
    const described = action(view);
    const { model, documentId } = view;
    useEffect(() => {
      if (documentId === undefined || !described) return undefined;
      const key = keyOf(model, documentId);
      buttons.set(key, described);
      listeners.forEach((listener) => listener());
      return () => {
        if (buttons.get(key) === described) buttons.delete(key);
      };
    });
    return described;
  };
  return Object.assign(CaptureSave, { type: action.type, position: action.position });
};

/** Milliseconds within which the panel draws the button again after a save. */
const REDRAW = 2000;

/** Resolves to whether the button is drawn as having nothing left to save. */
const isDone = (key: string): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (is: boolean): void => {
      stop();
      clearTimeout(timer);
      resolve(is);
    };
    const check = (): void => {
      if (buttons.get(key)?.disabled === true) end(true);
    };
    const stop = subscribe(check);
    const timer = setTimeout(() => end(false), REDRAW);
    check();
  });

/**
 * Saves the open form as the button "Save" does, with what other plugins save by it, such as quotes. Resolves to whether
 * that was saved.
 */
export const saveForm = async (
  model: string,
  documentId: string,
  isModified: boolean,
): Promise<boolean> => {
  const key = keyOf(model, documentId);
  if (!isModified && !isOffered(key)) return true;
  const button = buttons.get(key);
  if (!button?.onClick) return false;
  return clickSave(button, { isModified, onSave, isDone: () => isDone(key) });
};
