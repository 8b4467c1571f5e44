import type { PublicCorrection } from '../../../../shared/contract';
import type { CorrectionRecord } from './store';

/** A correction in the words of the public contract: who made it stays in the newsroom. */
export const publicCorrection = ({ kind, text, at }: CorrectionRecord): PublicCorrection => ({
  kind,
  text,
  at: new Date(at).toISOString(),
});
