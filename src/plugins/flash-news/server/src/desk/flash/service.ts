import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/actor';
import type {
  ChangeFlashRequest,
  EndFlashRequest,
  FlashState,
  RaiseFlashRequest,
} from '../../../../shared/contracts/flash';
import { byPrimacy, hasEnded } from '../../../../shared/flash';
import { inTurn } from '../../database/connection';
import type { Target } from '../../database/version';
import type { Authorise } from '../../newsroom/authorise';
import type { Clock } from '../../newsroom/clock';
import type { Publishing } from '../release/publishing';
import { flashConflict } from './flash-conflict';
import { authoriseChange } from './flash-permissions';
import { mergeText } from './flash-text';
import {
  type FlashCommand,
  createFlashTransaction,
  type FlashContext,
  type FlashTransactionPeers,
} from './flash-transaction';
import { intervalFrom, longestUntil, minutesLeft } from './interval';
import { logFlashExpiry } from './log-flash-expiry';
import { createRaiseChecks } from './raise-checks';
import { createMakeVisible, type AuthoriseMakeVisible } from './make-visible';
import { findFlash, runningFlashes, type FlashRecord } from './store';

export interface FlashPeers extends FlashTransactionPeers {
  clock: Clock;
  publishing: Publishing;
}

const anybody: Authorise = () => undefined;

/** Raising, changing, extending and ending a flash. */
export const createFlashService = (peers: FlashPeers) => {
  const { db, transactionClock, clock, locales, settings } = peers;
  const { withFlash, save, toState, toStateIfAny } = createFlashTransaction(peers);
  const { checkNotRunning, checkVisible, checkRoom } = createRaiseChecks({
    ...{ db, settings, toState },
  });
  const showing = createMakeVisible(peers);

  const runningOf = async ({ flash, now }: FlashContext): Promise<FlashRecord> => {
    if (flash && !hasEnded(flash, now)) return flash;
    throw flashConflict('No flash is running on this document. Raise a new one.', {
      code: 'notRunning',
      flash: await toStateIfAny(flash, now),
    });
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
     * Puts a flash on a document for `minutes` from now, publishing the drafts of `publish` and ending the embargoes
     * of `release` with it. The same request within 5 s changes nothing.
     * @throws 400 bad text locale, or a version that can't be published or released; 404 unknown type or document;
     * 409 with `FlashConflict` as details.
     */
    raise: (
      request: RaiseFlashRequest,
      actor: Actor,
      authorise = anybody,
      authoriseShowing: AuthoriseMakeVisible = {},
    ): Promise<FlashState> => {
      const shows = request.publish !== undefined || request.release !== undefined;
      const ask: FlashCommand = { verb: 'raise', target: request, request, actor, authorise };
      const prepare = async (context: FlashContext): Promise<void> => {
        await checkNotRunning(context);
        await checkRoom(context.now);
        await showing.publish(context, request, authoriseShowing);
      };
      const act = async (found: FlashContext): Promise<FlashRecord> => {
        await checkNotRunning(found);
        const context = shows ? await showing.release(found, request) : found;
        await checkVisible(context);
        await checkRoom(context.now);
        // The new flash overwrites this row, and the expiry of the old one could not be logged later.
        if (context.flash) await logFlashExpiry(db, context.flash, context.now);
        const { level, minutes = (await settings()).defaultMinutes, reason } = request;
        const text = mergeText({}, request.text, await locales.configured());
        const change = { level, text, ...intervalFrom(context.now, minutes), settled: false };
        return save(context, 'flash.raised', change, reason);
      };
      return withFlash(ask, act, shows ? prepare : undefined);
    },

    /**
     * Changes level or text, or lets the flash end `minutes` from now. What changes nothing logs nothing.
     * @throws as `raise`; 400 where it would last longer than is allowed in all.
     */
    async change(
      target: Target,
      request: ChangeFlashRequest,
      actor: Actor,
      demand = anybody,
    ): Promise<FlashState> {
      const { codes } = await locales.configured();
      const authorise = authoriseChange(request, codes, demand);
      return withFlash({ verb: 'change', target, request, actor, authorise }, async (context) => {
        const flash = await runningOf(context);
        const expiresAt = await newExpiry(flash, context.now, request.minutes);
        const level = request.level ?? flash.level;
        const configured = await locales.configured();
        const text = mergeText(flash.text, request.text, configured);
        const kept = mergeText(flash.text, undefined, configured);
        const same = level === flash.level && JSON.stringify(text) === JSON.stringify(kept);
        if (same && expiresAt === flash.expiresAt) return flash;
        const kind = same && expiresAt > flash.expiresAt ? 'flash.extended' : 'flash.changed';
        return save(context, kind, { level, text, expiresAt }, request.reason);
      });
    },

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
      withFlash({ verb: 'end', target, request, actor, authorise }, async (context) => {
        await runningOf(context);
        return save(
          context,
          'flash.ended',
          { expiresAt: context.now, settled: true },
          request.reason,
        );
      }),

    /** A kept flash as the desk sees it at `now` (epoch ms). */
    toState,

    /** All flashes inside their interval at `now` (epoch ms), primary first, whether or not readers can see them. */
    async running(now = clock.now()): Promise<FlashState[]> {
      const flashes = await runningFlashes(db, now);
      return inTurn(flashes.sort(byPrimacy), (flash) => toState(flash, now));
    },

    /** The last flash of a document, running or ended, as it is at `now` (epoch ms). */
    async ofDocument(
      contentType: string,
      documentId: string,
      now = clock.now(),
    ): Promise<FlashState | null> {
      return toStateIfAny(await findFlash(db, contentType, documentId), now);
    },

    /** Whether a flash is running on a document, or is raised by the act that is publishing it. */
    async isOn(contentType: string, documentId: string): Promise<boolean> {
      if (await transactionClock.isRaising(documentId)) return true;
      const flash = await findFlash(db, contentType, documentId);
      return flash !== null && !hasEnded(flash, await transactionClock.provisionalNow());
    },
  };
};

export type FlashService = ReturnType<typeof createFlashService>;
