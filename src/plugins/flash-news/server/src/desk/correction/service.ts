import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/actor';
import type {
  AddCorrectionRequest,
  CorrectionsResponse,
  CorrectionState,
} from '../../../../shared/contracts/correction';
import { transact, type Database } from '../../database/connection';
import type { Version } from '../../database/version';
import type { TransactionClock } from '../../events/transaction-clock';
import { REPEAT_WINDOW } from '../../events/repeated-request';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible } from '../../visibility/is-visible';
import { existingLocales, publishedVersions } from '../../visibility/store/published-versions';
import { correctionsOf, insertCorrection, type CorrectionRecord } from './store';

const toCorrectionState = ({ at, ...record }: CorrectionRecord): CorrectionState => ({
  ...record,
  at: new Date(at).toISOString(),
});

/** Notes under what readers have. Publishing nothing, they leave unfinished edits where they are. */
export const createCorrections = (
  db: Database,
  transactionClock: TransactionClock,
  optIns: OptIns,
) => {
  /** The same note by the same person a moment ago is a double click. */
  const repeated = async (
    asked: Omit<CorrectionRecord, 'id'>,
  ): Promise<CorrectionRecord | undefined> => {
    const earlier = await correctionsOf(db, asked.contentType, [asked.documentId]);
    return earlier.findLast(
      ({ locale, kind, text, actor, at }) =>
        locale === asked.locale &&
        kind === asked.kind &&
        text === asked.text &&
        actor.id === asked.actor.id &&
        Math.abs(asked.at - at) <= REPEAT_WINDOW,
    );
  };

  return {
    /**
     * Adds a correction to a published version.
     * @throws 404 unknown type or document; 409 where it isn't published in that locale.
     */
    add: (
      { contentType, documentId, locale, kind, text }: Omit<Version, 'at'> & AddCorrectionRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<CorrectionState> =>
      transact(db, async () => {
        const { uid } = optIns.get(contentType);
        const at = await transactionClock.lockedNow();
        if ((await existingLocales(db, uid, documentId)).length === 0) {
          throw new errors.NotFoundError('documentId: no such document');
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
        const asked = { contentType: uid, documentId, locale, kind, text, actor, at };
        const before = await repeated(asked);
        if (before) return toCorrectionState(before);
        const added = await insertCorrection(db, asked);
        await appendEvent(db, {
          kind: 'news.corrected',
          contentType: uid,
          documentId,
          locale,
          actor,
          reason: `${kind}: ${text}`,
          public: isVisible(version, at),
          at,
        });
        return toCorrectionState(added);
      }),

    /** The corrections of a document, newest first, of one locale or of all. */
    async list(
      contentType: string,
      documentId: string,
      locale: string | undefined,
    ): Promise<CorrectionsResponse> {
      const { uid } = optIns.get(contentType);
      const found = await correctionsOf(db, uid, [documentId]);
      const asked = found.filter((one) => locale === undefined || one.locale === locale);
      return { data: asked.reverse().map(toCorrectionState) };
    },
  };
};

export type Corrections = ReturnType<typeof createCorrections>;
