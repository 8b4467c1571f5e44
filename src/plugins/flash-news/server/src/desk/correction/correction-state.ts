import type { CorrectionState } from '../../../../shared/contracts/correction';
import { toPublicCorrection } from './public-correction';
import type { CorrectionRecord } from './store';

/** Serializes a correction for the newsroom. */
export const toCorrectionState = (correction: CorrectionRecord): CorrectionState => {
  const { id, contentType, documentId, locale, actor, amended, withdrawn } = correction;
  return {
    ...{ id, contentType, documentId, locale, actor },
    ...toPublicCorrection(correction),
    amendedBy: amended?.actor ?? null,
    withdrawnBy: withdrawn?.actor ?? null,
    withdrawalReason: withdrawn?.reason ?? null,
  };
};
