import type { Kills } from '../desk/kill/service';
import type { Locales } from '../newsroom/locales';
import type { ContentRequests } from './content-request';

export interface RefuseGonePeers {
  kills: Kills;
  locales: Locales;
  requests: ContentRequests;
}

/**
 * Refuses a read that found nothing with 410 and the notice, where the document is killed and was visible before; a
 * document that was never visible stays a 404.
 */
export const createRefuseGone =
  ({ kills, locales, requests }: RefuseGonePeers) =>
  async (uid: string, documentId: string, locale: unknown): Promise<void> => {
    if (!(await requests.inForce())) return;
    const code = typeof locale === 'string' ? locale : (await locales.configured()).default;
    await kills.refuseGone(uid, documentId, [code]);
  };

export type RefuseGone = ReturnType<typeof createRefuseGone>;
