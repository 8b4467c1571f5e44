import type { Context } from '../../http/context';
import { parse } from '../../http/parse';
import type { Preview } from './service';
import { previewQuery } from './validation';

/** Shows one version to whoever holds its token. */
export const createPreviewController = ({ preview }: { preview: Preview }) => ({
  /** GET /api/flash-news/preview; the token as a query parameter or, kept out of logs, as a header. */
  async find(ctx: Context): Promise<void> {
    // Before anything can be refused: no cache and no search engine may keep any of these answers.
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    ctx.set('Referrer-Policy', 'no-referrer');
    const header = ctx.get('Preview-Token');
    const query = ctx.query as Record<string, unknown>;
    const { token } = parse(previewQuery, header === '' ? query : { ...query, token: header });
    ctx.body = await preview.show(token);
  },
});
