import { errors } from '@strapi/utils';
import type {
  Actor,
  ChangeFlashRequest,
  EndFlashRequest,
  FlashState,
  RaiseFlashRequest,
} from '../../../shared/contract';
import { byPrimacy, hasEnded } from '../../../shared/flash';
import { intervalFrom, longestUntil, minutesLeft } from '../flash/interval';
import { inTurn } from '../store/connection';
import { findFlash, runningFlashes, unendedFlashes, type FlashRecord } from '../store/flashes';
import { publishedVersions } from '../store/published';
import { NEVER } from '../store/releases';
import { flashConflict } from './conflict';
import {
  createFlashScene,
  type Ask,
  type Authorise,
  type Scene,
  type ScenePeers,
  type Target,
} from './flash-scene';
import { visibleLocales } from './flash-state';
import { mergeText } from './flash-text';
import type { AuthorisePublishing, Publishing } from './publishing';
import { tellExpired } from './told-by-time';

export interface FlashPeers extends ScenePeers {
  publishing: Publishing;
}

const anybody: Authorise = () => undefined;

/** Raising, changing, extending and ending a flash. */
export const createFlashService = (peers: FlashPeers) => {
  const { db, clock, locales, settings, publishing } = peers;
  const { perform, begin, keep, present, presentIfAny } = createFlashScene(peers);

  const runningOf = async ({ flash, now }: Scene): Promise<FlashRecord> => {
    if (flash && !hasEnded(flash, now)) return flash;
    throw flashConflict('No flash is running on this document. Raise a new one.', {
      code: 'notRunning',
      flash: await presentIfAny(flash, now),
    });
  };

  const checkNotRunning = async ({ flash, now }: Scene): Promise<void> => {
    if (!flash || hasEnded(flash, now)) return;
    throw flashConflict('A flash is already running on this document: extend or change it.', {
      code: 'alreadyRunning',
      flash: await present(flash, now),
    });
  };

  const checkVisible = ({ now, versions }: Scene): void => {
    if (visibleLocales(versions, now).length > 0) return;
    if (versions.some(({ releasedAt }) => releasedAt === NEVER)) {
      throw flashConflict('This story is taken down. Revive it first.', { code: 'killed' });
    }
    throw flashConflict(
      'Readers can’t see this document yet. Publish and flash it: publish a version that is not under embargo, then raise the flash.',
      { code: 'notVisible', offer: 'publish-and-flash' },
    );
  };

  const checkRoom = async (now: number): Promise<void> => {
    const running = await unendedFlashes(db, now);
    const most = (await settings()).maxRunning;
    if (running.length < most) return;
    const states = await inTurn(running.sort(byPrimacy), (flash) => present(flash, now));
    const names = states.map(({ title, documentId }) => `"${title ?? documentId}"`).join(', ');
    throw flashConflict(
      `${running.length} flashes are running, and ${most} is the most at once: ${names}. End one of them first.`,
      { code: 'tooMany', running: states },
    );
  };

  const newExpiry = async (
    flash: FlashRecord,
    now: number,
    minutes: number | undefined,
  ): Promise<number> => {
    if (minutes === undefined) return flash.expiresAt;
    const { maxMinutes } = await settings();
    const { expiresAt } = intervalFrom(now, minutes);
    if (expiresAt <= longestUntil(flash.startedAt, maxMinutes)) return expiresAt;
    const left = minutesLeft(flash.startedAt, now, maxMinutes);
    const accepted = left < 1 ? 'can’t be extended any more' : `must be at most ${left}`;
    throw new errors.ValidationError(
      `minutes: ${accepted}, since a flash lasts at most ${maxMinutes} minutes in all`,
      { errors: [{ path: ['minutes'], message: accepted }] },
    );
  };

  return {
    /**
     * Puts a flash on a document for `minutes` from now, publishing the drafts of `publish` with it. The same
     * request within 5 s changes nothing.
     * @throws 400 bad text locale, or a draft that can't be published; 404 unknown type or document; 409 with `FlashConflict` as details.
     */
    raise: (
      request: RaiseFlashRequest,
      actor: Actor,
      authorise = anybody,
      authorisePublishing: AuthorisePublishing = () => undefined,
    ): Promise<FlashState> => {
      const lockFirst = request.publish !== undefined;
      const ask: Ask = { verb: 'raise', target: request, request, actor, authorise, lockFirst };
      return perform(ask, async (scene) => {
        await checkNotRunning(scene);
        if (!request.publish) checkVisible(scene);
        await checkRoom(scene.now);
        // The row is about to hold the new flash: what became of the old one would never be told.
        if (scene.flash) await tellExpired(db, scene.flash, scene.now);
        const { level, minutes = (await settings()).defaultMinutes, reason } = request;
        const text = mergeText({}, request.text, await locales.configured());
        const change = { level, text, ...intervalFrom(scene.now, minutes), settled: false };
        if (!request.publish) return keep(scene, 'flash.raised', change, reason);
        // Before the publication: a story that flashes needs less to be published.
        const begun = await begin(scene, change);
        const { optIn, documentId } = scene;
        await publishing.run(optIn.uid, documentId, request.publish, authorisePublishing);
        const versions = await publishedVersions(db, optIn.uid, [documentId]);
        authorise(versions.map(({ locale }) => locale));
        checkVisible({ ...scene, versions });
        return keep({ ...scene, flash: begun, versions }, 'flash.raised', change, reason);
      });
    },

    /**
     * Changes level or text, or lets the flash end `minutes` from now. What changes nothing logs nothing.
     * @throws as `raise`; 400 where it would last longer than is allowed in all.
     */
    change: (
      target: Target,
      request: ChangeFlashRequest,
      actor: Actor,
      authorise = anybody,
    ): Promise<FlashState> =>
      perform({ verb: 'change', target, request, actor, authorise }, async (scene) => {
        const flash = await runningOf(scene);
        const expiresAt = await newExpiry(flash, scene.now, request.minutes);
        const level = request.level ?? flash.level;
        const configured = await locales.configured();
        const text = mergeText(flash.text, request.text, configured);
        const kept = mergeText(flash.text, undefined, configured);
        const same = level === flash.level && JSON.stringify(text) === JSON.stringify(kept);
        if (same && expiresAt === flash.expiresAt) return flash;
        const kind = same && expiresAt > flash.expiresAt ? 'flash.extended' : 'flash.changed';
        return keep(scene, kind, { level, text, expiresAt }, request.reason);
      }),

    /**
     * Ends a running flash now.
     * @throws 404 unknown type or document; 409 where none is running or it has moved on.
     */
    end: (
      target: Target,
      request: EndFlashRequest,
      actor: Actor,
      authorise = anybody,
    ): Promise<FlashState> =>
      perform({ verb: 'end', target, request, actor, authorise }, async (scene) => {
        await runningOf(scene);
        return keep(scene, 'flash.ended', { expiresAt: scene.now, settled: true }, request.reason);
      }),

    /** A kept flash as the desk sees it at `now` (epoch ms). */
    present,

    /** All flashes inside their interval, primary first, whether or not readers can see them. */
    async running(): Promise<FlashState[]> {
      const now = clock.now();
      const flashes = await runningFlashes(db, now);
      return inTurn(flashes.sort(byPrimacy), (flash) => present(flash, now));
    },

    /** The last flash of a document, running or ended. */
    async ofDocument(contentType: string, documentId: string): Promise<FlashState | null> {
      return presentIfAny(await findFlash(db, contentType, documentId), clock.now());
    },
  };
};

export type FlashService = ReturnType<typeof createFlashService>;
