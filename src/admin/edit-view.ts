import type { ReactNode } from 'react';

import type { Person } from './own-work/mayChange';

/** Props of a side panel or document action. */
export interface EditView {
  /** Uid of the content type. */
  model: string;
  /** Undefined for an unsaved document. */
  documentId?: string;
  document?: {
    documentId?: string;
    locale?: string | null;
    status?: string;
    updatedAt?: string;
    createdBy?: Person | null;
  };
  /** Undefined while loading; `version` is absent for types without edit conflicts. */
  meta?: { version?: string | null; availableLocales?: { locale: string }[] };
  /** `draft` or `published`. */
  activeTab?: string | null;
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/** The description of a button of the edit view. */
export interface ActionDescription {
  disabled?: boolean;
  variant?: string;
  /** Returns true where no dialog follows. */
  onClick?: (event: unknown) => unknown;
  dialog?: { onConfirm?: () => Promise<void> };
}

/** A document action: a component that returns a button's description. */
export interface DocumentAction {
  (view: EditView): ActionDescription | null;
  type?: string;
  position?: unknown;
}
