import type { PublicCorrection } from '../../../../shared/contracts/correction';
import type { CorrectionRecord } from './store';

/** Serializes a correction for readers, without its author. */
export const toPublicCorrection = ({ kind, text, at }: CorrectionRecord): PublicCorrection => ({
  kind,
  text,
  at: new Date(at).toISOString(),
});
