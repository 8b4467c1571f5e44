import type { OpenForm } from './forms';

/** What one person saved since the form was filled; as the server sends it. */
export interface UnseenSave {
  by: string;
  byYou: boolean;
  /** ISO 8601, UTC. */
  at: string | null;
  fields: { name: string; label: string }[];
}

/** A request of the content manager that was refused. */
export interface RefusedRequest {
  collectionType: string;
  model: string;
  documentId: string;
  params?: Record<string, unknown>;
}

export interface Conflict {
  form: OpenForm;
  request: RefusedRequest;
  unseen: UnseenSave[];
  /** Makes the page load the document again. */
  reload: () => void;
}

type Listener = (conflict: Conflict) => void;

let listener: Listener | undefined;

/** Passes a conflict to the page's dialog. */
export const showConflict: Listener = (conflict) => listener?.(conflict);

export const listenForConflicts = (listen: Listener): (() => void) => {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
};
