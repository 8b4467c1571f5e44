import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Context } from '../../http/context';
import type { Preview } from './service';
import { previewQuery } from './validation';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A header of the site's own, which need not be encoded.
    return text;
  }
};

/** Returns the token in the header, where `hideToken` or the site has put it; a list if there are several. */
const tokenIn = (ctx: Context): { token?: string | string[] } => {
  if (!('preview-token' in ctx.req.headers)) return {};
  const tokens = decoded(ctx.get('Preview-Token')).split(',');
  return { token: tokens.length > 1 ? tokens : tokens.join() };
};

/** Handles the public preview endpoint. */
export const createPreviewController = ({ preview }: { preview: Preview }) => ({
  /** GET /api/flash-news/preview: the version that a token opens. A token in the header stays out of logs. */
  async find(ctx: Context): Promise<void> {
    // Set first, for errors too: no cache or search engine may store an answer.
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    ctx.set('Referrer-Policy', 'no-referrer');
    const { token } = parse(previewQuery, { ...(ctx.query as object), ...tokenIn(ctx) });
    ctx.body = await preview.show(token);
  },
});
