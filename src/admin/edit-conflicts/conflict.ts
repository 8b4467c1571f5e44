import type { OpenForm } from './forms';

/** What one person has saved since the form was filled; as the server says it. */
export interface SaveSince {
  by: string;
  byYou: boolean;
  /** ISO 8601, UTC. */
  at: string | null;
  fields: { name: string; label: string }[];
}

/** The request of the content manager that was refused. */
export interface Asked {
  collectionType: string;
  model: string;
  documentId: string;
  params?: Record<string, unknown>;
}

export interface Conflict {
  form: OpenForm;
  asked: Asked;
  unseen: SaveSince[];
  /** Has the page read the entry again. */
  readAgain: () => void;
}

type Listener = (conflict: Conflict) => void;

let listener: Listener | undefined;

/** Shows a conflict to whoever listens, which is the dialog of the page. */
export const showConflict: Listener = (conflict) => listener?.(conflict);

export const listenForConflicts = (listen: Listener): (() => void) => {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
};
