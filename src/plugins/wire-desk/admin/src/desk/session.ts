import type { DeskPieces, DeskProposal } from '../../../shared/contracts/desk';
import type { DeskState } from './model/deskReducer';

/** What was given to read: text, or a file in Base64, or an item that came in. */
export type Given = { piece?: number } & (
  | { copy: string; html?: string; type?: string }
  | { file: string; name: string; type?: string }
  | { item: string }
);

/** Several pieces of what was given, of which an editor chooses. */
export interface Choice {
  given: Given;
  /** As it was chosen; null where each piece has its own. */
  locale: string | null;
  found: DeskPieces;
}

/** A copy at work. */
export interface Work {
  given: Given;
  proposal: DeskProposal;
  state: DeskState;
  /** Sent with the draft: sent twice, it makes one. */
  requestKey: string;
}

const KEY = 'wire-desk';
/** Another shape of what is stored gets another number. */
const VERSION = 4;

/** What is there again after a reload of the tab: the copy at work, and the pieces that it is one of. */
export interface Session {
  work: Work | null;
  choice: Choice | null;
}

const NOTHING: Session = { work: null, choice: null };

/** Saves the session for this tab; without room for it, a reload loses it. */
export const saveSession = (session: Session): void => {
  try {
    if (session.work === null && session.choice === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ version: VERSION, session }));
  } catch {
    sessionStorage.removeItem(KEY);
  }
};

/** Returns the session of this tab. */
export const loadSession = (): Session => {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      version?: number;
      session?: Session;
    } | null;
    return stored?.version === VERSION ? (stored.session ?? NOTHING) : NOTHING;
  } catch {
    return NOTHING;
  }
};
