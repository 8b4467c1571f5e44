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
import type { DocumentKey } from '../../database/version-key';
import type { Authorise } from '../../newsroom/authorise';
import type { PublishDrafts } from '../release/publish-drafts';
import { flashConflict } from './flash-conflict';
import { concernedByChange, concernedByRaise } from './flash-permissions';
import { mergeText } from './flash-text';
import {
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
  publishDrafts: PublishDrafts;
}

const allowAll: Authorise = () => undefined;

/** Raises, changes, extends and ends flashes, and lists them. */
export const createFlashService = (peers: FlashPeers) => {
  const { db, transactionClock, clock, locales, settings } = peers;
  const { withFlash, save, toState, toStateIfAny } = createFlashTransaction(peers);
  const checks = createRaiseChecks({ db, settings, toState });
  const { checkNotRunning, checkVisible, checkCapacity } = checks;
  const makeVisible = createMakeVisible(peers);

  const requireRunning = async ({ flash, now }: FlashContext): Promise<FlashRecord> => {
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
     * Raises a flash on a document for `minutes` from now; publishes its drafts in the locales `publish`, and ends its
     * embargoes in the locales `release`. The same request within 5 s changes nothing.
     * @throws 400 bad text locale, or a version that can't be published or released; 404 unknown type or document;
     * 409 with `FlashConflict` as details.
     */
    raise: (
      request: RaiseFlashRequest,
      actor: Actor,
      authorise = allowAll,
      authoriseMakeVisible: AuthoriseMakeVisible = {},
    ): Promise<FlashState> => {
      const makesVisible = request.publish !== undefined || request.release !== undefined;
      const concerns = concernedByRaise(request);
      const command = {
        verb: 'raise',
        document: request,
        request,
        actor,
        authorise,
        concerns,
      } as const;
      const makeVisibleFirst = async (context: FlashContext): Promise<void> => {
        await checkNotRunning(context);
        await checkCapacity(context.now);
        await makeVisible.publish(context, request, authoriseMakeVisible);
      };
      const raise = async (loaded: FlashContext): Promise<FlashRecord> => {
        await checkNotRunning(loaded);
        const context = makesVisible ? await makeVisible.release(loaded, request) : loaded;
        await checkVisible(context);
        await checkCapacity(context.now);
        // Log the old flash's expiry first: the new one overwrites its row.
        if (context.flash) await logFlashExpiry(db, context.flash, context.now);
        const { level, minutes = (await settings()).defaultMinutes, reason } = request;
        const text = mergeText({}, request.text, await locales.configured());
        const change = { level, text, ...intervalFrom(context.now, minutes), endLogged: false };
        return save(context, 'flash.raised', change, reason);
      };
      return withFlash(command, raise, makesVisible ? makeVisibleFirst : undefined);
    },

    /**
     * Changes level or text, or sets the end to `minutes` from now. A request that changes nothing logs nothing.
     * @throws as `raise`; 400 where the flash would last longer than the maximum.
     */
    change: (
      document: DocumentKey,
      request: ChangeFlashRequest,
      actor: Actor,
      authorise = allowAll,
    ): Promise<FlashState> => {
      const concerns = concernedByChange(request);
      const command = { verb: 'change', document, request, actor, authorise, concerns } as const;
      return withFlash(command, async (context) => {
        const flash = await requireRunning(context);
        const expiresAt = await newExpiry(flash, context.now, request.minutes);
        const level = request.level ?? flash.level;
        const configured = await locales.configured();
        const text = mergeText(flash.text, request.text, configured);
        const before = mergeText(flash.text, undefined, configured);
        const same = level === flash.level && JSON.stringify(text) === JSON.stringify(before);
        if (same && expiresAt === flash.expiresAt) return flash;
        const kind = same && expiresAt > flash.expiresAt ? 'flash.extended' : 'flash.changed';
        return save(context, kind, { level, text, expiresAt }, request.reason);
      });
    },

    /** Ends a running flash. @throws 404 unknown type or document; 409 none running, or `expectedEvent` outdated. */
    end: (
      document: DocumentKey,
      request: EndFlashRequest,
      actor: Actor,
      authorise = allowAll,
    ): Promise<FlashState> =>
      withFlash({ verb: 'end', document, request, actor, authorise }, async (context) => {
        await requireRunning(context);
        return save(
          context,
          'flash.ended',
          { expiresAt: context.now, endLogged: true },
          request.reason,
        );
      }),

    toState,

    /** Lists the flashes running at `now` (epoch ms), primary first, on visible documents or not. */
    async running(now = clock.now()): Promise<FlashState[]> {
      const flashes = await runningFlashes(db, now);
      return inTurn(flashes.sort(byPrimacy), (flash) => toState(flash, now));
    },

    /** Returns a document's last flash, running or ended, as of `now` (epoch ms). */
    async findForDocument(
      contentType: string,
      documentId: string,
      now = clock.now(),
    ): Promise<FlashState | null> {
      return toStateIfAny(await findFlash(db, contentType, documentId), now);
    },

    /** Whether a document has a running flash, or this transaction is about to raise one. */
    async hasFlash(contentType: string, documentId: string): Promise<boolean> {
      if (await transactionClock.isRaising(documentId)) return true;
      const flash = await findFlash(db, contentType, documentId);
      return flash !== null && !hasEnded(flash, await transactionClock.now());
    },
  };
};

export type FlashService = ReturnType<typeof createFlashService>;
