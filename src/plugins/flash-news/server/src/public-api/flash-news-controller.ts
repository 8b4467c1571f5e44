import type { Core } from '@strapi/strapi';
import { PUBLIC_PATHS } from '../../../shared/public-paths';
import type { Context } from '../http/context';
import { servicesOf } from '../services';
import { serve } from './serve';

export const flashNews = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/flash-news */
  async find(ctx: Context): Promise<void> {
    await serve(ctx, servicesOf(strapi), PUBLIC_PATHS.flashNews);
  },

  /** GET /api/flash-news/openapi.json */
  async openApi(ctx: Context): Promise<void> {
    await serve(ctx, servicesOf(strapi), PUBLIC_PATHS.openApi);
  },
});
