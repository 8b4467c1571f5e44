import { FetchError, refreshAccessToken, useAuth, type ErrorResponse } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/**
 * Strapi's fetch client has no PATCH, so this sends one as that client would: with the token of
 * the session, renewed once where it has run out.
 *
 * @returns a function that throws FetchError where the answer is an error, TypeError without one
 */
export const usePatch = (): ((path: string, body: object) => Promise<void>) => {
  const token = useAuth('usePatch', (auth) => auth.token);
  return useCallback(
    async (path, body) => {
      const answer = await send(path, body, token);
      const renewed = answer.status === 401 ? await refreshAccessToken(token) : null;
      await refuseError(renewed === null ? answer : await send(path, body, renewed));
    },
    [token],
  );
};

/** Where the panel finds its server. The global is typed as the server's own object of that name. */
const backendURL = (): string => (window.strapi as unknown as { backendURL: string }).backendURL;

const send = (path: string, body: object, token: string | null): Promise<Response> =>
  fetch(`${backendURL()}${path}`, {
    method: 'PATCH',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token ?? ''}` },
    body: JSON.stringify(body),
  });

const refuseError = async (answer: Response): Promise<void> => {
  if (answer.ok) return;
  // A proxy on the way may answer with something else than Strapi's JSON.
  const data = (await answer.json().catch(() => null)) as ErrorResponse['data'] | null;
  const error = new FetchError(answer.statusText, data ? { data } : undefined);
  error.status = answer.status;
  throw error;
};
