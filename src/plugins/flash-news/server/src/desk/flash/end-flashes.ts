import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { FlashState } from '../../../../shared/contracts/flash';
import { hasEnded } from '../../../../shared/flash';
import { changeNews } from '../../database/change-news';
import type { TransactionClock } from '../../events/transaction-clock';
import type { Authorise } from '../../newsroom/authorise';
import type { FlashService } from './service';
import { findFlash } from './store';

export interface EndFlashesPeers {
  db: Database;
  transactionClock: TransactionClock;
  flash: FlashService;
}

/** Ends the flashes of several documents, skipping those without a running one. If ending one fails (403, 404), none ends. */
export const createEndFlashes =
  ({ db, transactionClock, flash }: EndFlashesPeers) =>
  (
    contentType: string,
    { documentIds, reason }: { documentIds: string[]; reason?: string },
    actor: Actor,
    authorise: Authorise,
  ): Promise<FlashState[]> =>
    changeNews(db, async () => {
      const now = await transactionClock.lockedNow();
      const ended: FlashState[] = [];
      for (const documentId of documentIds) {
        const found = await findFlash(db, contentType, documentId);
        if (!found || hasEnded(found, now)) continue;
        const document = { contentType, documentId };
        const request = reason === undefined ? {} : { reason };
        ended.push(await flash.end(document, request, actor, authorise));
      }
      return ended;
    });

export type EndFlashes = ReturnType<typeof createEndFlashes>;
