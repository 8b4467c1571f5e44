import type { Context } from '../http/context';

/**
 * Answers GET /api/flash-news/may/read-unreleased and /may/publish: 204 with the permission of `ACCESS`, else 403. Strapi
 * offers permissions for actions of routes alone.
 */
export const createAccessController = () => {
  const noContent = (ctx: Context): void => {
    ctx.status = 204;
  };
  return { readUnreleased: noContent, publish: noContent };
};
