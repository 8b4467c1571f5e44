import type { Context } from '../../http/context';
import { parse } from '../../http/parse';
import type { Preview } from './service';
import { previewQuery } from './validation';

/** Handles the public preview endpoint. */
export const createPreviewController = ({ preview }: { preview: Preview }) => ({
  /** GET /api/flash-news/preview: the version that a token opens. A token in the header stays out of logs. */
  async find(ctx: Context): Promise<void> {
    // Set first, for errors too: no cache or search engine may store an answer.
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    ctx.set('Referrer-Policy', 'no-referrer');
    const header = ctx.get('Preview-Token');
    const query = ctx.query as Record<string, unknown>;
    const { token } = parse(previewQuery, header === '' ? query : { ...query, token: header });
    ctx.body = await preview.show(token);
  },
});
