import { errors } from '@strapi/utils';
import type {
  Actor,
  ChangeFlashRequest,
  EndFlashRequest,
  EventKind,
  FlashState,
  RaiseFlashRequest,
} from '../../../shared/contract';
import { byPrimacy, isRunning } from '../../../shared/flash';
import type { OptIn } from '../../../shared/opt-in';
import type { PluginConfig } from '../config';
import { intervalFrom, longestUntil, minutesLeft } from '../flash/interval';
import { isRepeat, requestMark } from '../flash/repeat';
import { transact, type Database } from '../store/connection';
import { appendEvent } from '../store/events';
import {
  findFlash,
  insertFlash,
  runningFlashes,
  updateFlash,
  type FlashChange,
  type FlashRecord,
} from '../store/flashes';
import { lockNewsroom } from '../store/lock';
import { existingLocales, publishedVersions, type PublishedVersion } from '../store/published';
import type { Clock } from './clock';
import { flashConflict } from './conflict';
import { presentFlash, visibleLocales } from './flash-state';
import { mergeText } from './flash-text';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';

/** Refuses by throwing; called inside the transaction with every published locale of the document. */
export type Authorise = (locales: string[]) => void;

const anybody: Authorise = () => undefined;

export interface FlashPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  config: () => PluginConfig;
}

interface Scene {
  optIn: OptIn;
  documentId: string;
  now: number;
  flash: FlashRecord | null;
  versions: PublishedVersion[];
  actor: Actor;
  /** What was asked, to know the same click again. */
  mark: string;
}

/** Raising, changing, extending and ending a flash: each one transaction under the newsroom lock. */
export const createFlashService = ({ db, clock, optIns, locales, config }: FlashPeers) => {
  const present = (flash: FlashRecord, now: number): Promise<FlashState> =>
    presentFlash(db, optIns.find(flash.contentType), flash, {
      now,
      maxMinutes: config().maxMinutes,
    });

  /** Sets the scene under the lock, refuses what is refused for every verb, and lets `act` do its own. */
  const perform = (
    verb: string,
    target: { contentType: string; documentId: string },
    request: EndFlashRequest,
    actor: Actor,
    authorise: Authorise,
    act: (scene: Scene) => Promise<FlashRecord>,
  ): Promise<FlashState> => {
    const optIn = optIns.get(target.contentType);
    const { documentId } = target;
    return transact(db, async () => {
      await lockNewsroom(db);
      const now = clock.now();
      const flash = await findFlash(db, optIn.uid, documentId);
      const existing = await existingLocales(db, optIn.uid, documentId);
      if (existing.length === 0) throw new errors.NotFoundError(`documentId: no such document`);
      const versions = await publishedVersions(db, optIn.uid, [documentId]);
      authorise(versions.map(({ locale }) => locale));
      const mark = requestMark(verb, { ...target, ...request });
      if (flash && isRepeat(flash, mark, now)) return present(flash, now);
      if (request.expectedEvent !== undefined && request.expectedEvent !== (flash?.lastEvent ?? null)) {
        throw flashConflict('A colleague was faster: this flash has changed since you last saw it.', {
          code: 'movedOn',
          flash: flash && (await present(flash, now)),
        });
      }
      const scene = { optIn, documentId, now, flash, versions, actor, mark };
      return present(await act(scene), now);
    });
  };

  const runningOf = async ({ flash, now }: Scene): Promise<FlashRecord> => {
    if (flash && isRunning(flash, now)) return flash;
    throw flashConflict('No flash is running on this document. Raise a new one.', {
      code: 'notRunning',
      flash: flash && (await present(flash, now)),
    });
  };

  /** Writes the flash and its line in the log, which name each other. */
  const keep = async (
    scene: Scene,
    kind: EventKind,
    change: FlashChange,
    reason: string | undefined,
  ): Promise<FlashRecord> => {
    const { optIn, documentId, now, actor, mark } = scene;
    const record = scene.flash
      ? await updateFlash(db, scene.flash.id, change)
      : await insertFlash(db, optIn.uid, documentId, change);
    const lastEvent = await appendEvent(db, {
      kind,
      contentType: optIn.uid,
      documentId,
      locale: null,
      level: record.level,
      expiresAt: record.expiresAt,
      actor,
      reason: reason ?? null,
      public: visibleLocales(scene.versions, now).length > 0,
      at: now,
    });
    return updateFlash(db, record.id, { lastEvent, lastRequest: mark, lastRequestAt: now });
  };

  const checkRoom = async (now: number): Promise<void> => {
    const running = await runningFlashes(db, now);
    const most = config().maxRunning;
    if (running.length < most) return;
    const states = await Promise.all(running.sort(byPrimacy).map((flash) => present(flash, now)));
    const names = states.map(({ title, documentId }) => `"${title ?? documentId}"`).join(', ');
    throw flashConflict(
      `${running.length} flashes are running, and ${most} is the most at once: ${names}. End one of them first.`,
      { code: 'tooMany', running: states },
    );
  };

  return {
    /**
     * Puts a flash on a document for `minutes` from now. The same request within 5 s changes nothing.
     * @throws 400 bad text locale; 404 unknown type or document; 409 with `FlashConflict` as details.
     */
    raise: (request: RaiseFlashRequest, actor: Actor, authorise = anybody): Promise<FlashState> =>
      perform('raise', request, request, actor, authorise, async (scene) => {
        const { flash, now, versions } = scene;
        if (flash && isRunning(flash, now)) {
          throw flashConflict('A flash is already running on this document: extend or change it.', {
            code: 'alreadyRunning',
            flash: await present(flash, now),
          });
        }
        if (visibleLocales(versions, now).length === 0) {
          throw flashConflict(
            'Readers can’t see this document yet. Publish and flash it: publish a version that is not under embargo, then raise the flash.',
            { code: 'notVisible', offer: 'publish-and-flash' },
          );
        }
        await checkRoom(now);
        const change = {
          level: request.level,
          ...intervalFrom(now, request.minutes ?? config().defaultMinutes),
          text: mergeText({}, request.text, await locales.configured()),
          settled: false,
        };
        return keep(scene, 'flash.raised', change, request.reason);
      }),

    /**
     * Changes level or text, or lets the flash end `minutes` from now. What changes nothing logs nothing.
     * @throws as `raise`; 400 where it would last longer than is allowed in all.
     */
    change: (
      target: { contentType: string; documentId: string },
      request: ChangeFlashRequest,
      actor: Actor,
      authorise = anybody,
    ): Promise<FlashState> =>
      perform('change', target, request, actor, authorise, async (scene) => {
        const { now } = scene;
        const flash = await runningOf(scene);
        const expiresAt =
          request.minutes === undefined
            ? flash.expiresAt
            : intervalFrom(now, request.minutes).expiresAt;
        const { maxMinutes } = config();
        if (expiresAt > longestUntil(flash.startedAt, maxMinutes)) {
          const left = minutesLeft(flash.startedAt, now, maxMinutes);
          throw new errors.ValidationError(
            `minutes: must be at most ${left}, since a flash lasts at most ${maxMinutes} minutes in all`,
          );
        }
        const level = request.level ?? flash.level;
        const text = mergeText(flash.text, request.text, await locales.configured());
        const sameWords =
          level === flash.level && JSON.stringify(text) === JSON.stringify(flash.text);
        if (sameWords && expiresAt === flash.expiresAt) return flash;
        const kind = sameWords && expiresAt > flash.expiresAt ? 'flash.extended' : 'flash.changed';
        return keep(scene, kind, { level, text, expiresAt }, request.reason);
      }),

    /**
     * Ends a running flash now.
     * @throws 404 unknown type or document; 409 where none is running or it has moved on.
     */
    end: (
      target: { contentType: string; documentId: string },
      request: EndFlashRequest,
      actor: Actor,
      authorise = anybody,
    ): Promise<FlashState> =>
      perform('end', target, request, actor, authorise, async (scene) => {
        await runningOf(scene);
        return keep(scene, 'flash.ended', { expiresAt: scene.now, settled: true }, request.reason);
      }),

    /** All flashes inside their interval, primary first, whether or not readers can see them. */
    async running(): Promise<FlashState[]> {
      const now = clock.now();
      const flashes = await runningFlashes(db, now);
      return Promise.all(flashes.sort(byPrimacy).map((flash) => present(flash, now)));
    },

    /** The last flash of a document, running or ended. */
    async ofDocument(contentType: string, documentId: string): Promise<FlashState | null> {
      const flash = await findFlash(db, contentType, documentId);
      return flash && present(flash, clock.now());
    },
  };
};

export type FlashService = ReturnType<typeof createFlashService>;
