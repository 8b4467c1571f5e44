import type { Context } from '../http/context';
import { CORS } from '../http/cors';
import type { Readiness } from './readiness';

/** Handles GET /api/flash-news/ready. */
export const createReadyController = ({ readiness }: { readiness: Readiness }) => ({
  async find(ctx: Context): Promise<void> {
    const body = await readiness();
    ctx.status = body.data.ready ? 200 : 503;
    for (const [name, value] of Object.entries(CORS)) ctx.set(name, value);
    ctx.set('Cache-Control', 'no-store');
    if (!body.data.ready) ctx.set('Retry-After', '1');
    ctx.body = body;
  },
});
