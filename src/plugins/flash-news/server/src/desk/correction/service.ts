import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type {
  AddCorrectionRequest,
  CorrectionsResponse,
  CorrectionState,
} from '../../../../shared/contracts/correction';
import { changeNews } from '../../database/change-news';
import type { VersionKey } from '../../database/version-key';
import type { TransactionClock } from '../../events/transaction-clock';
import { REPEAT_WINDOW } from '../../events/repeated-request';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible } from '../../visibility/is-visible';
import { existingLocales, publishedVersions } from '../../visibility/store/published-versions';
import { createCorrectionChanges } from './change-corrections';
import { toCorrectionState } from './correction-state';
import {
  correctionsOf,
  insertCorrection,
  type CorrectionRecord,
  type NewCorrection,
} from './store';

/** Adds, amends, withdraws and lists corrections. Adding one publishes nothing, so unfinished edits stay in the draft. */
export const createCorrections = (db: Database, clock: TransactionClock, optIns: OptIns) => {
  /** Finds the same correction by the same person within the repeat window: a double click. */
  const findRepeated = async (wanted: NewCorrection): Promise<CorrectionRecord | undefined> => {
    const earlier = await correctionsOf(db, wanted.contentType, [wanted.documentId]);
    return earlier.findLast(
      ({ locale, kind, text, actor, at, withdrawn }) =>
        withdrawn === null &&
        locale === wanted.locale &&
        kind === wanted.kind &&
        text === wanted.text &&
        actor.id === wanted.actor.id &&
        Math.abs(wanted.at - at) <= REPEAT_WINDOW,
    );
  };

  return {
    ...createCorrectionChanges(db, clock, optIns),

    /** Adds a correction. @throws 404 unknown type or document; 409 where it isn't published in that locale. */
    add: (
      { contentType, documentId, locale, kind, text }: VersionKey & AddCorrectionRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<CorrectionState> =>
      changeNews(db, async () => {
        const { uid } = optIns.get(contentType);
        const at = await clock.lockedNow();
        if ((await existingLocales(db, uid, documentId)).length === 0) {
          throw new errors.NotFoundError('documentId: no such story');
        }
        authorise([locale]);
        const versions = await publishedVersions(db, uid, [documentId]);
        const version = versions.find((one) => one.locale === locale);
        if (!version) {
          throw newsConflict(
            `This isn’t published in the language "${locale}": correct the text itself.`,
            'notPublished',
          );
        }
        const wanted = { contentType: uid, documentId, locale, kind, text, actor, at };
        const repeated = await findRepeated(wanted);
        if (repeated) return toCorrectionState(repeated);
        const added = await insertCorrection(db, wanted);
        await appendEvent(db, {
          kind: 'news.corrected',
          contentType: uid,
          documentId,
          locale,
          actor,
          detail: { correction: { kind, text } },
          public: isVisible(version, at),
          at,
        });
        return toCorrectionState(added);
      }),

    /** Lists a document's corrections in one locale or in all, newest first. */
    async list(
      contentType: string,
      documentId: string,
      locale: string | undefined,
    ): Promise<CorrectionsResponse> {
      const { uid } = optIns.get(contentType);
      const all = await correctionsOf(db, uid, [documentId]);
      const inLocale = all.filter((one) => locale === undefined || one.locale === locale);
      return { data: inLocale.reverse().map(toCorrectionState) };
    },
  };
};

export type Corrections = ReturnType<typeof createCorrections>;
