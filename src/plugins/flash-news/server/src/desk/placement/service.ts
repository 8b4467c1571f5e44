import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { PlacementState, TitledPlacement } from '../../../../shared/contracts/placement';
import { MAX_PIN_HOURS, type Place } from '../../../../shared/placement';
import { changeNews } from '../../database/change-news';
import { inTurn } from '../../database/connection';
import type { VersionKey } from '../../database/version-key';
import type { TransactionClock } from '../../events/transaction-clock';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { visibleLocales } from '../../visibility/is-visible';
import { existingLocales, publishedVersions } from '../../visibility/store/published-versions';
import type { TitleOf } from '../../visibility/titles';
import { findKill } from '../kill/store';
import {
  deletePlacement,
  keptOut,
  placementsOf,
  savePlacement,
  runningPins,
  type PlacementRecord,
} from './store';

const HOUR_MS = 3_600_000;

/** Most kept-out versions that the desk lists. */
const MAX_KEPT_OUT = 50;

const KINDS = {
  usual: 'news.placed',
  top: 'news.pinned',
  out: 'news.keptOut',
} as const satisfies Record<Place, string>;

/** `until` in epoch ms. */
export interface SetPlacement extends VersionKey {
  place: Place;
  until?: number;
  replace?: boolean;
  reason?: string;
}

export interface PlacementPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  titleOf: TitleOf;
}

const toPlacementState = (
  version: VersionKey,
  record: PlacementRecord | undefined,
  now: number,
) => {
  const { contentType, documentId, locale } = version;
  const until = record?.pinnedUntil ?? null;
  const isPinned = until !== null && until > now;
  const place: Place = isPinned ? 'top' : record?.keptOut ? 'out' : 'usual';
  const ends = isPinned ? new Date(until).toISOString() : null;
  return { contentType, documentId, locale, place, until: ends } satisfies PlacementState;
};

/** Returns the end of a pin (epoch ms), null for other places. Throws 400 if it is not in the future, or too far in it. */
const pinEnd = ({ place, until }: SetPlacement, now: number): number | null => {
  if (place !== 'top') return null;
  if (until !== undefined && until > now && until <= now + MAX_PIN_HOURS * HOUR_MS) return until;
  throw invalidField('until', `must be a time ahead of now, at most ${MAX_PIN_HOURS} hours`);
};

/** Pins versions in Latest news, keeps them out of it, and lists both. */
export const createPlacements = ({ db, transactionClock, optIns, titleOf }: PlacementPeers) => {
  const titled = async (state: PlacementState): Promise<TitledPlacement> => ({
    ...state,
    title: await titleOf(state.contentType, state.documentId, state.locale),
  });

  const isVersionVisible = async (version: VersionKey, now: number): Promise<boolean> => {
    const found = await publishedVersions(db, version.contentType, [version.documentId]);
    return visibleLocales(found, now).includes(version.locale);
  };

  return {
    /**
     * Pins a version, keeps it out, or returns it to its usual place. A locale has one pin.
     * @throws 400 bad `until`; 404 unknown type, document or version; 409 killed, or another pin without `replace`.
     */
    set(
      request: SetPlacement,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<PlacementState> {
      const { uid } = optIns.get(request.contentType);
      const { documentId, locale, place } = request;
      const version = { contentType: uid, documentId, locale };
      const reason = request.reason ?? null;

      const logPlacement = async (
        of: VersionKey,
        to: Place,
        expiresAt: number | null,
        at: number,
      ) =>
        appendEvent(db, {
          contentType: of.contentType,
          documentId: of.documentId,
          locale: of.locale,
          kind: KINDS[to],
          expiresAt,
          actor,
          reason,
          public: await isVersionVisible(of, at),
          at,
        });

      const unpinOthers = async (now: number): Promise<void> => {
        const pins = await runningPins(db, now, [locale]);
        const others = pins.filter(
          (pin) => pin.contentType !== uid || pin.documentId !== documentId,
        );
        const [first] = others;
        if (first && request.replace !== true) {
          const state = await titled(toPlacementState(first, first, now));
          throw newsConflict('Another story is on top in this language.', 'pinTaken', state);
        }
        for (const other of others) {
          await deletePlacement(db, other);
          await logPlacement(other, 'usual', null, now);
        }
      };

      return changeNews(db, async () => {
        if (!(await existingLocales(db, uid, documentId)).includes(locale)) {
          throw new errors.NotFoundError(`documentId: no such story in the locale "${locale}"`);
        }
        authorise([locale]);
        const now = await transactionClock.lockedNow();
        if (await findKill(db, uid, documentId)) {
          throw newsConflict('This story is taken down. Revive it first.', 'killed');
        }
        const pinnedUntil = pinEnd(request, now);
        const record = { ...version, keptOut: place === 'out', pinnedUntil };
        const records = await placementsOf(db, uid, documentId);
        const before = toPlacementState(
          version,
          records.find((one) => one.locale === locale),
          now,
        );
        const after = toPlacementState(version, record, now);
        if (before.place === after.place && before.until === after.until) return after;

        if (place === 'top') await unpinOthers(now);
        if (place === 'usual') await deletePlacement(db, version);
        else await savePlacement(db, record);
        await logPlacement(version, place, pinnedUntil, now);
        return after;
      });
    },

    /** Returns a document's versions that are pinned or kept out at `now` (epoch ms). */
    async findForDocument(uid: string, documentId: string, now: number): Promise<PlacementState[]> {
      const records = await placementsOf(db, uid, documentId);
      return records
        .map((record) => toPlacementState(record, record, now))
        .filter(({ place }) => place !== 'usual');
    },

    /** Lists the pins running at `now` (epoch ms), and the versions kept out last. */
    async list(now: number): Promise<TitledPlacement[]> {
      const records = [...(await runningPins(db, now)), ...(await keptOut(db, MAX_KEPT_OUT))];
      const optedIn = records.filter(({ contentType }) => optIns.find(contentType));
      return inTurn(optedIn, (record) => titled(toPlacementState(record, record, now)));
    },
  };
};

export type Placements = ReturnType<typeof createPlacements>;
