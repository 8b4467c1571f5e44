import type { PublicCorrection } from '../../../../shared/contracts/correction';
import type { CorrectionAct, CorrectionRecord } from './store';

const timeOf = (act: CorrectionAct | null): string | null => act && new Date(act.at).toISOString();

/** Serializes a correction for readers, without the people and reasons. A withdrawn one keeps its text. */
export const toPublicCorrection = (correction: CorrectionRecord): PublicCorrection => ({
  kind: correction.kind,
  text: correction.text,
  at: new Date(correction.at).toISOString(),
  amendedAt: timeOf(correction.amended),
  withdrawnAt: timeOf(correction.withdrawn),
});
