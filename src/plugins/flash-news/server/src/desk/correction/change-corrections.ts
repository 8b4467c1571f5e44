import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type {
  AmendCorrectionRequest,
  CorrectionState,
  WithdrawCorrectionRequest,
} from '../../../../shared/contracts/correction';
import type { EventDetail, EventKind } from '../../../../shared/contracts/event';
import { changeNews } from '../../database/change-news';
import type { DocumentKey } from '../../database/version-key';
import { REPEAT_WINDOW } from '../../events/repeated-request';
import { appendEvent } from '../../events/store/events';
import type { TransactionClock } from '../../events/transaction-clock';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible } from '../../visibility/is-visible';
import { publishedVersions } from '../../visibility/store/published-versions';
import { toCorrectionState } from './correction-state';
import { findCorrection, updateAmended, updateWithdrawn, type CorrectionRecord } from './store';

/** A correction of a document. */
export interface CorrectionKey extends DocumentKey {
  id: number;
}

/** A correction read under the newsroom lock, with the transaction's time (epoch ms). */
interface CorrectionContext {
  correction: CorrectionRecord;
  actor: Actor;
  now: number;
}

/** Whether the withdrawal that is recorded is this one: a double click, or a request that is sent again. */
const isRepeated = (
  { correction: { withdrawn }, actor, now }: CorrectionContext,
  reason: string,
): boolean =>
  withdrawn !== null &&
  withdrawn.reason === reason &&
  withdrawn.actor.id === actor.id &&
  Math.abs(now - withdrawn.at) <= REPEAT_WINDOW;

/** Amends and withdraws corrections. Neither deletes anything: readers are told of both, and the log has the former text. */
export const createCorrectionChanges = (db: Database, clock: TransactionClock, optIns: OptIns) => {
  /** Runs `change` on a correction. @throws 404 unknown type, document or correction. */
  const withCorrection = (
    { contentType, documentId, id }: CorrectionKey,
    { actor, authorise }: { actor: Actor; authorise: Authorise },
    change: (context: CorrectionContext) => Promise<CorrectionRecord>,
  ): Promise<CorrectionState> =>
    changeNews(db, async () => {
      const { uid } = optIns.get(contentType);
      const now = await clock.lockedNow();
      const correction = await findCorrection(db, { contentType: uid, documentId }, id);
      if (!correction) throw new errors.NotFoundError('id: no such correction');
      authorise([correction.locale]);
      return toCorrectionState(await change({ correction, actor, now }));
    });

  const withdrawnConflict = (correction: CorrectionRecord): Error =>
    newsConflict(
      'This correction is withdrawn already. Add a new one.',
      'correctionWithdrawn',
      toCorrectionState(correction),
    );

  const log = async (
    { correction, actor, now }: CorrectionContext,
    kind: EventKind,
    { reason, detail }: { reason: string | null; detail: EventDetail },
  ): Promise<void> => {
    const { contentType, documentId, locale } = correction;
    const versions = await publishedVersions(db, contentType, [documentId]);
    const version = versions.find((one) => one.locale === locale);
    await appendEvent(db, {
      ...{ kind, contentType, documentId, locale, actor, reason, detail },
      public: isVisible(version, now),
      at: now,
    });
  };

  return {
    /** Changes the text or the kind. A request that changes nothing logs nothing. @throws 404; 409 where it is withdrawn. */
    amend: (
      key: CorrectionKey,
      { kind, text, reason }: AmendCorrectionRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<CorrectionState> =>
      withCorrection(key, { actor, authorise }, async (context) => {
        const { correction, now } = context;
        if (correction.withdrawn) throw withdrawnConflict(correction);
        const former = { kind: correction.kind, text: correction.text };
        const amended = { kind: kind ?? former.kind, text: text ?? former.text };
        if (amended.kind === former.kind && amended.text === former.text) return correction;
        const detail = { correction: { ...amended, former } };
        await log(context, 'news.correctionAmended', { reason: reason || null, detail });
        return updateAmended(db, correction.id, { ...amended, actor, at: now });
      }),

    /** Withdraws it for good: readers see that it was. @throws 404; 409 where it is withdrawn already. */
    withdraw: (
      key: CorrectionKey,
      { reason }: WithdrawCorrectionRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<CorrectionState> =>
      withCorrection(key, { actor, authorise }, async (context) => {
        const { correction, now } = context;
        if (isRepeated(context, reason)) return correction;
        if (correction.withdrawn) throw withdrawnConflict(correction);
        const { kind, text } = correction;
        const detail = { correction: { kind, text } };
        await log(context, 'news.correctionWithdrawn', { reason, detail });
        return updateWithdrawn(db, correction.id, { reason, actor, at: now });
      }),
  };
};
