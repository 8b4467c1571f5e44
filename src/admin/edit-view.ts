import type { ReactNode } from 'react';

import type { Person } from './own-work/mayChange';

/** What the content manager gives a side panel and an action of the entry that is edited. */
export interface EditView {
  /** Uid of its content type. */
  model: string;
  /** Undefined for an entry that was never saved. */
  documentId?: string;
  document?: {
    documentId?: string;
    locale?: string | null;
    status?: string;
    updatedAt?: string;
    createdBy?: Person | null;
  };
  /** Undefined while it loads; without a version, of a type of which saves name none. */
  meta?: { version?: string | null };
  /** Which of its versions is looked at: `draft`, or `published`. */
  activeTab?: string | null;
}

export type SidePanel = (view: EditView) => { title: string; content: ReactNode } | null;

/** A button of the edit view, as far as Strapi's description of one is used here. */
export interface ActionDescription {
  disabled?: boolean;
  variant?: string;
  /** Gives true where nothing is left to be asked. */
  onClick?: (event: unknown) => unknown;
  dialog?: { onConfirm?: () => Promise<void> };
}

/** A button of the content manager for a document: a component that returns a description of it. */
export interface DocumentAction {
  (view: EditView): ActionDescription | null;
  type?: string;
  position?: unknown;
}
