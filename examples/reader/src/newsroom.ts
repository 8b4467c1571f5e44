import { createClient } from 'flash-news-client';

const given = document.querySelector<HTMLMetaElement>('meta[name="newsroom"]')?.content ?? '';

/** The newsroom's address without `/api`; where it is not given, the site's own. */
export const NEWSROOM = given.replace(/\/+$/, '') || location.origin;

/**
 * The client of the newsroom. The browser revalidates what it has at every request: an answer that it kept for seconds may be
 * older than the events that have been shown since.
 */
export const newsroom = createClient({
  baseUrl: NEWSROOM,
  conditional: false,
  fetch: (url, init) => fetch(url, { cache: 'no-cache', ...init }),
});

/** Returns an absolute address: blocks of a body, and a newsroom without a public address, give pictures without a host. */
export const absolute = (address: string): string => {
  try {
    return new URL(address, `${NEWSROOM}/`).href;
  } catch {
    return '';
  }
};
