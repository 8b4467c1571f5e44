import type { Kills } from '../desk/kill/service';
import type { Locales } from '../newsroom/locales';
import type { ContentRequests } from './content-request';

export interface RefuseGonePeers {
  kills: Kills;
  locales: Locales;
  requests: ContentRequests;
}

/** @throws 410 with the notice for a read of a killed document that was visible before. */
export const createRefuseGone =
  ({ kills, locales, requests }: RefuseGonePeers) =>
  async (uid: string, documentId: string, locale: unknown): Promise<void> => {
    if (!(await requests.isRuleInForce())) return;
    const code = typeof locale === 'string' ? locale : (await locales.configured()).default;
    await kills.refuseGone(uid, documentId, [code]);
  };

export type RefuseGone = ReturnType<typeof createRefuseGone>;
