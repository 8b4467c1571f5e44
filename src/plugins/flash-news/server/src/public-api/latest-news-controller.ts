import { PUBLIC_PATHS } from '../../../shared/public-paths';
import type { Context } from '../http/context';
import { MovedAway } from './public-routes';
import { serve, type ServePeers } from './serve';

export const createLatestNewsController = (peers: ServePeers) => ({
  /** GET /api/latest-news, and below it in every format: one permission for all of them. */
  async find(ctx: Context): Promise<void> {
    await serve(ctx, peers, ctx.state.route.path);
  },

  /** GET /api/latest-news/:documentId/json-ld */
  async jsonLd(ctx: Context): Promise<void> {
    await serve(ctx, peers, PUBLIC_PATHS.jsonLd);
  },

  /** GET /api/latest-news/by-slug/:slug; 301 where the slug is an old one. */
  async bySlug(ctx: Context): Promise<void> {
    try {
      await serve(ctx, peers, PUBLIC_PATHS.bySlug);
    } catch (error) {
      if (!(error instanceof MovedAway)) throw error;
      const { slug, locale } = error.to.data;
      ctx.status = 301;
      // Relative (RFC 9110 §10.2.2), so that it holds behind any proxy and prefix.
      ctx.set('Location', `./${encodeURIComponent(slug)}?locale=${locale}`);
      ctx.body = error.to;
    }
  },
});
