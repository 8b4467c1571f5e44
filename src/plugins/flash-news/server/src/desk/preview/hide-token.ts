import type { Context } from '../../http/context';

const PREVIEW = /\/flash-news\/preview\/?$/i;
/** As Strapi's parser reads parameters: `token`, `token[]`, `token[0]` … */
const TOKEN = /^token(\[|$)/;

const isPreview = (path: string): boolean => {
  try {
    return PREVIEW.test(decodeURIComponent(path));
  } catch {
    // No route has a path that can't be decoded.
    return false;
  }
};

/**
 * Moves the token of a preview from the address to the header `Preview-Token`, percent-encoded: addresses are logged.
 * Several are separated by commas.
 */
export const hideToken = async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
  if (isPreview(ctx.path)) {
    const parameters = [...new URLSearchParams(ctx.querystring)];
    const tokens = parameters.filter(([name]) => TOKEN.test(name)).map(([, value]) => value);
    if (tokens.length > 0) {
      ctx.req.headers['preview-token'] ??= encodeURIComponent(tokens.join(','));
      const others = parameters.filter(([name]) => !TOKEN.test(name));
      ctx.querystring = new URLSearchParams(others).toString();
    }
  }
  await next();
};
