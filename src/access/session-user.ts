import type { Core } from '@strapi/strapi';
import { bearerToken, type Sender } from './bearer-token';

/** The service of Users & Permissions; `verify` rejects a token that isn't its own. */
interface JwtService {
  verify(token: string): Promise<{ id?: number | string }>;
}

/** Returns the id of the user who has signed in to the content API; null for everybody else. */
export const sessionUser = async (strapi: Core.Strapi, sender: Sender): Promise<string | null> => {
  const token = bearerToken(sender);
  if (token === null) return null;
  const jwt = strapi.plugin('users-permissions').service<JwtService>('jwt');
  return jwt.verify(token).then(
    ({ id }) => (id === undefined ? null : String(id)),
    // Strapi answers with 401.
    () => null,
  );
};

interface PanelSessions {
  validateAccessToken(token: string): {
    isValid: boolean;
    payload?: { userId?: string | number } | null;
  };
}

/** Returns the id of the user who has signed in to the panel; null for everybody else. */
export const panelUser = (strapi: Core.Strapi, sender: Sender): string | null => {
  const token = bearerToken(sender);
  if (token === null) return null;
  const sessions = strapi.sessionManager('admin') as unknown as PanelSessions;
  const { isValid, payload } = sessions.validateAccessToken(token);
  return isValid && payload?.userId !== undefined ? String(payload.userId) : null;
};
