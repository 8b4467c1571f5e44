import type { PublicCorrection } from '../../../../shared/contracts/correction';
import type { CorrectionRecord } from './store';

/** A correction in the words of the public contract: who made it stays in the newsroom. */
export const toPublicCorrection = ({ kind, text, at }: CorrectionRecord): PublicCorrection => ({
  kind,
  text,
  at: new Date(at).toISOString(),
});
