import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/actor';
import type { EventKind } from '../../../../shared/contracts/event';
import type { FlashRequest, FlashState } from '../../../../shared/contracts/flash';
import type { OptIn } from '../../../../shared/opt-in';
import { changeNews } from '../../database/change-news';
import type { DocumentKey } from '../../database/version-key';
import type { TransactionClock } from '../../events/transaction-clock';
import { isRepeated, requestKeyOf } from '../../events/repeated-request';
import { appendEvent } from '../../events/store/events';
import type { Authorise } from '../../newsroom/authorise';
import type { Newsroom } from '../../newsroom/newsroom';
import { visibleLocales } from '../../visibility/is-visible';
import {
  existingLocales,
  publishedVersions,
  type PublishedVersion,
} from '../../visibility/store/published-versions';
import { flashConflict } from './flash-conflict';
import type { Concerns } from './flash-permissions';
import { flashDetail } from './flash-detail';
import { toFlashState } from './flash-state';
import { findFlash, insertFlash, updateFlash, type FlashChange, type FlashRecord } from './store';

/** A request to change a flash. */
export interface FlashCommand {
  verb: 'raise' | 'change' | 'end';
  document: DocumentKey;
  request: FlashRequest;
  actor: Actor;
  authorise: Authorise;
  /** The locales to authorise; those published by default. */
  concerns?: Concerns;
}

/** A flash and its document, read under the newsroom lock. Times in epoch ms. */
export interface FlashContext {
  optIn: OptIn;
  documentId: string;
  now: number;
  flash: FlashRecord | null;
  versions: PublishedVersion[];
  actor: Actor;
  requestKey: string;
}

export interface FlashTransactionPeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'optIns' | 'settings'
> {
  transactionClock: TransactionClock;
}

/** Runs a command on a flash (raise, change, end) in one transaction under the newsroom lock. */
export const createFlashTransaction = ({
  clock,
  db,
  transactionClock,
  optIns,
  locales,
  settings,
}: FlashTransactionPeers) => {
  const toState = async (flash: FlashRecord, now: number): Promise<FlashState> => {
    const { default: home } = await locales.configured();
    const { maxMinutes } = await settings();
    return toFlashState(db, optIns.find(flash.contentType), flash, { now, maxMinutes, home });
  };

  const toStateIfAny = async (flash: FlashRecord | null, now: number): Promise<FlashState | null> =>
    flash && toState(flash, now);

  const load = async (
    { verb, document, request, actor, authorise, concerns }: FlashCommand,
    now: number,
  ): Promise<FlashContext> => {
    const optIn = optIns.get(document.contentType);
    const { documentId } = document;
    const flash = await findFlash(db, optIn.uid, documentId);
    const existing = await existingLocales(db, optIn.uid, documentId);
    if (existing.length === 0) throw new errors.NotFoundError('documentId: no such story');
    const versions = await publishedVersions(db, optIn.uid, [documentId]);
    const published = versions.map(({ locale }) => locale);
    authorise(concerns?.(published, (await locales.configured()).codes) ?? published);
    const requestKey = requestKeyOf(verb, { ...document, ...request });
    return { optIn, documentId, now, flash, versions, actor, requestKey };
  };

  const checkExpected = async (
    { flash, now }: FlashContext,
    request: FlashRequest,
  ): Promise<void> => {
    const { expectedEvent } = request;
    if (expectedEvent === undefined || expectedEvent === (flash?.lastEvent ?? null)) return;
    const message = 'A colleague was faster: this flash has changed since you last saw it.';
    throw flashConflict(message, { code: 'movedOn', flash: await toStateIfAny(flash, now) });
  };

  /** Loads the flash and its document at `now`; `asked` is when the request came. Null for a repeated request. Throws 409 if the flash has changed. */
  const loadUnlessRepeated = async (
    command: FlashCommand,
    times: { asked: number; now: number },
  ): Promise<FlashContext | null> => {
    const context = await load(command, times.now);
    if (context.flash && isRepeated(context.flash, context.requestKey, times)) return null;
    await checkExpected(context, command.request);
    return context;
  };

  const write = (
    { optIn, documentId, flash }: FlashContext,
    change: FlashChange,
  ): Promise<FlashRecord> =>
    flash ? updateFlash(db, flash.id, change) : insertFlash(db, optIn.uid, documentId, change);

  return {
    toState,
    toStateIfAny,

    /**
     * Calls `change` with the flash and its document, unless the command repeats the last one within 5 s. What `first` does,
     * such as a publication, is in what `change` is called with.
     */
    withFlash: (
      command: FlashCommand,
      change: (context: FlashContext) => Promise<FlashRecord>,
      first?: (context: FlashContext) => Promise<void>,
    ): Promise<FlashState> => {
      const asked = clock.now();
      return changeNews(db, async () => {
        const { contentType, documentId } = command.document;
        const now = await transactionClock.lockedNow();
        const before = first && (await loadUnlessRepeated(command, { asked, now }));
        if (first && before) await first(before);
        const context = await loadUnlessRepeated(command, { asked, now });
        if (context) return toState(await change(context), now);
        return toState((await findFlash(db, contentType, documentId)) as FlashRecord, now);
      });
    },

    /** Saves the flash and appends its event. */
    save: async (
      context: FlashContext,
      kind: EventKind,
      change: FlashChange,
      reason: string | undefined,
    ): Promise<FlashRecord> => {
      const { optIn, documentId, now, actor, requestKey, versions } = context;
      const detail = flashDetail(kind, context.flash, change);
      const { id, level, expiresAt } = await write(context, change);
      const lastEvent = await appendEvent(db, {
        ...{ kind, contentType: optIn.uid, documentId, locale: null, level, expiresAt, actor },
        ...{
          reason: reason || null,
          detail,
          public: visibleLocales(versions, now).length > 0,
          at: now,
        },
      });
      return updateFlash(db, id, { lastEvent, lastRequest: requestKey, lastRequestAt: now });
    },
  };
};
