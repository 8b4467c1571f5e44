import { PUBLIC_PATHS } from '../../../shared/public-paths';
import type { Context } from '../http/context';
import { serve, type ServePeers } from './serve';

export const createFlashNewsController = (peers: ServePeers) => ({
  /** GET /api/flash-news */
  async find(ctx: Context): Promise<void> {
    await serve(ctx, peers, PUBLIC_PATHS.flashNews);
  },

  /** GET /api/flash-news/openapi.json */
  async openApi(ctx: Context): Promise<void> {
    await serve(ctx, peers, PUBLIC_PATHS.openApi);
  },
});
