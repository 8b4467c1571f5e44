import type { Core } from '@strapi/strapi';
import { createValidTokens, type StoredToken } from '../http/valid-tokens';
import { bearerToken, type Sender } from './bearer-token';

interface TokenService {
  hash(accessKey: string): string;
}

interface Row {
  accessKey: string;
  /** ISO 8601 or null. */
  expiresAt: string | Date | null;
}

const loadTokens = async (strapi: Core.Strapi): Promise<StoredToken[]> => {
  const rows: Row[] = await strapi.db.query('admin::api-token').findMany({
    // Strapi's older tokens have no kind; others are for the panel.
    where: { $or: [{ kind: 'content-api' }, { kind: { $null: true } }] },
    select: ['accessKey', 'expiresAt'],
  });
  return rows.map(({ accessKey, expiresAt }) => ({
    accessKey,
    expiresAt: expiresAt === null ? null : new Date(expiresAt).getTime(),
  }));
};

/** Knows, mostly without the database, whether a request carries a valid API token. */
export const apiTokens = (strapi: Core.Strapi) => {
  const tokens = createValidTokens({
    load: () => loadTokens(strapi),
    hash: (token) => (strapi.service('admin::api-token') as unknown as TokenService).hash(token),
    now: () => Date.now(),
  });
  return {
    async isValid(sender: Sender): Promise<boolean> {
      const token = bearerToken(sender);
      return token !== null && tokens.has(token);
    },
  };
};
