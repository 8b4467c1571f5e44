import { errors } from '@strapi/utils';
import type { Actor, EndFlashRequest, EventKind, FlashState } from '../../../../shared/contract';
import type { OptIn } from '../../../../shared/opt-in';
import { transact, type Database } from '../../database/connection';
import { lockDocument } from '../../database/lock';
import type { Acts } from '../../events/act';
import { isRepeat, requestMark } from '../../events/repeat';
import { appendEvent } from '../../events/store/events';
import { flashConflict } from '../../http/conflict';
import type { Locales } from '../../newsroom/locales';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import type { ReadSettings } from '../../newsroom/settings/service';
import {
  existingLocales,
  publishedVersions,
  type PublishedVersion,
} from '../../visibility/store/published-versions';
import { presentFlash, visibleLocales } from './flash-state';
import { findFlash, insertFlash, updateFlash, type FlashChange, type FlashRecord } from './store';

/** Refuses by throwing; called inside the transaction with every published locale of the document. */
export type Authorise = (locales: string[]) => void;

export interface Target {
  contentType: string;
  documentId: string;
}

/** Who asks for what, in the words of one verb. */
export interface Ask {
  verb: 'raise' | 'change' | 'end';
  target: Target;
  request: EndFlashRequest;
  actor: Actor;
  authorise: Authorise;
}

/** All that a verb needs to know, read under the lock. Times in epoch ms. */
export interface Scene {
  optIn: OptIn;
  documentId: string;
  now: number;
  flash: FlashRecord | null;
  versions: PublishedVersion[];
  actor: Actor;
  /** What was asked, to know the same click again. */
  mark: string;
}

export interface ScenePeers {
  db: Database;
  acts: Acts;
  optIns: OptIns;
  locales: Locales;
  settings: ReadSettings;
}

/** What raising, changing and ending have in common: one transaction under the newsroom lock. */
export const createFlashScene = ({ db, acts, optIns, locales, settings }: ScenePeers) => {
  const present = async (flash: FlashRecord, now: number): Promise<FlashState> => {
    const { default: home } = await locales.configured();
    const { maxMinutes } = await settings();
    return presentFlash(db, optIns.find(flash.contentType), flash, { now, maxMinutes, home });
  };

  const presentIfAny = async (flash: FlashRecord | null, now: number): Promise<FlashState | null> =>
    flash && present(flash, now);

  const set = async (
    { verb, target, request, actor, authorise }: Ask,
    now: number,
  ): Promise<Scene> => {
    const optIn = optIns.get(target.contentType);
    const { documentId } = target;
    const flash = await findFlash(db, optIn.uid, documentId);
    const existing = await existingLocales(db, optIn.uid, documentId);
    if (existing.length === 0) throw new errors.NotFoundError('documentId: no such document');
    const versions = await publishedVersions(db, optIn.uid, [documentId]);
    authorise(versions.map(({ locale }) => locale));
    const mark = requestMark(verb, { ...target, ...request });
    return { optIn, documentId, now, flash, versions, actor, mark };
  };

  const checkExpected = async ({ flash, now }: Scene, request: EndFlashRequest): Promise<void> => {
    const { expectedEvent } = request;
    if (expectedEvent === undefined || expectedEvent === (flash?.lastEvent ?? null)) return;
    const message = 'A colleague was faster: this flash has changed since you last saw it.';
    throw flashConflict(message, { code: 'movedOn', flash: await presentIfAny(flash, now) });
  };

  /** What is found at `now`, where it is no repetition and nobody was faster; null where it is one. */
  const look = async (ask: Ask, now: number): Promise<Scene | null> => {
    const scene = await set(ask, now);
    if (scene.flash && isRepeat(scene.flash, scene.mark, now)) return null;
    await checkExpected(scene, ask.request);
    return scene;
  };

  const begin = ({ optIn, documentId, flash }: Scene, change: FlashChange): Promise<FlashRecord> =>
    flash ? updateFlash(db, flash.id, change) : insertFlash(db, optIn.uid, documentId, change);

  return {
    present,
    presentIfAny,

    /**
     * Lets `act` do what was asked, unless it is the same request again within 5 s (DESIGN §4). What has to be published
     * for it is published by `prepare`, before the newsroom lock, which every publication takes last (ADR 1).
     */
    perform: (
      ask: Ask,
      act: (scene: Scene) => Promise<FlashRecord>,
      prepare?: (scene: Scene) => Promise<void>,
    ): Promise<FlashState> =>
      transact(db, async () => {
        const { contentType, documentId } = ask.target;
        if (prepare) {
          await lockDocument(db, optIns.get(contentType).uid, documentId);
          const ahead = await look(ask, await acts.present());
          if (ahead) await prepare(ahead);
        }
        const now = await acts.moment();
        const scene = await look(ask, now);
        if (scene) return present(await act(scene), now);
        return present((await findFlash(db, contentType, documentId)) as FlashRecord, now);
      }),

    /** Writes the flash and its line in the log, which name each other. */
    keep: async (
      scene: Scene,
      kind: EventKind,
      change: FlashChange,
      reason: string | undefined,
    ): Promise<FlashRecord> => {
      const { optIn, documentId, now, actor, mark, versions } = scene;
      const { id, level, expiresAt } = await begin(scene, change);
      const lastEvent = await appendEvent(db, {
        kind,
        contentType: optIn.uid,
        documentId,
        locale: null,
        level,
        expiresAt,
        actor,
        reason: reason || null,
        public: visibleLocales(versions, now).length > 0,
        at: now,
      });
      return updateFlash(db, id, { lastEvent, lastRequest: mark, lastRequestAt: now });
    },
  };
};
