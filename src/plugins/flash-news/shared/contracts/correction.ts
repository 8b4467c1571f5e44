import type { CorrectionKind } from '../correction';
import type { Actor } from './actor';

/** A correction in the public API; `at` in ISO 8601 UTC. */
export interface PublicCorrection {
  kind: CorrectionKind;
  text: string;
  at: string;
}

/** POST /flash-news/corrections/:contentType/:documentId */
export interface AddCorrectionRequest {
  locale: string;
  kind: CorrectionKind;
  text: string;
}

export interface CorrectionState extends PublicCorrection {
  id: number;
  contentType: string;
  documentId: string;
  locale: string;
  actor: Actor;
}

export interface CorrectionResponse {
  data: CorrectionState;
}

/** GET on the same path, newest first. */
export interface CorrectionsResponse {
  data: CorrectionState[];
}
