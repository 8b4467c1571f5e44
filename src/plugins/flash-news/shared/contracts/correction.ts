import type { CorrectionKind } from '../correction';
import type { Actor } from './actor';

/** A correction in the public API; times in ISO 8601 UTC. */
export interface PublicCorrection {
  kind: CorrectionKind;
  /** As it was amended last. */
  text: string;
  at: string;
  /** Null unless it was amended. */
  amendedAt: string | null;
  /** Null unless it was withdrawn: readers are still told that there was one. */
  withdrawnAt: string | null;
}

/** POST /flash-news/corrections/:contentType/:documentId */
export interface AddCorrectionRequest {
  locale: string;
  kind: CorrectionKind;
  text: string;
}

/** PUT /flash-news/corrections/:contentType/:documentId/:id changes the text, the kind or both. */
export interface AmendCorrectionRequest {
  kind?: CorrectionKind;
  text?: string;
  /** For the event log. */
  reason?: string;
}

/** POST /flash-news/corrections/:contentType/:documentId/:id/withdraw. `reason` is for the event log. */
export interface WithdrawCorrectionRequest {
  reason: string;
}

export interface CorrectionState extends PublicCorrection {
  id: number;
  contentType: string;
  documentId: string;
  locale: string;
  actor: Actor;
  /** Who amended it last, and who withdrew it and why. */
  amendedBy: Actor | null;
  withdrawnBy: Actor | null;
  withdrawalReason: string | null;
}

export interface CorrectionResponse {
  data: CorrectionState;
}

/** GET on the same path, newest first. */
export interface CorrectionsResponse {
  data: CorrectionState[];
}
