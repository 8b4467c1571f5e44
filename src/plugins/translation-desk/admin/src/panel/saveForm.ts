import { useEffect } from 'react';
import { onWrite } from '@newsroom/plugin-kit/admin/api/writes';

interface View {
  model: string;
  documentId?: string;
}

/** Strapi's description of a button; only the properties read here. */
interface Description {
  disabled?: boolean;
  onClick?: (event: unknown) => unknown;
}

/** A document action of the content manager: a component that returns a button's description. */
export interface DocumentAction {
  (view: View): Description | null;
  type?: string;
  position?: unknown;
}

const buttons = new Map<string, Description>();

const keyOf = (model: string, documentId: string): string => `${model} ${documentId}`;

/** Keeps what Strapi's button "Save" does, so that a translation is saved and handed in by one. */
export const captureSave = (action: DocumentAction): DocumentAction => {
  if (action.type !== 'update') return action;
  const CaptureSave: DocumentAction = (view) => {
    const described = action(view);
    const { model, documentId } = view;
    useEffect(() => {
      if (documentId === undefined || !described) return undefined;
      const key = keyOf(model, documentId);
      buttons.set(key, described);
      return () => {
        if (buttons.get(key) === described) buttons.delete(key);
      };
    });
    return described;
  };
  return Object.assign(CaptureSave, { type: action.type, position: action.position });
};

/** Saves the open form as Strapi's button does. Resolves to whether nothing is left unsaved. */
export const saveForm = async (
  model: string,
  documentId: string,
  isModified: boolean,
): Promise<boolean> => {
  if (!isModified) return true;
  const button = buttons.get(keyOf(model, documentId));
  if (!button?.onClick) return false;
  let isSaved = false;
  const stop = onWrite(() => {
    isSaved = true;
  });
  try {
    await button.onClick(undefined);
  } finally {
    stop();
  }
  return isSaved;
};
