import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadNewsroomState } from '../../feed/newsroom-state';
import { plainQuery } from '../../http/plain-query';
import { resolveLocales } from '../../newsroom/check-locale';
import type { StrapiRoute } from '../../strapi/types';
import { acceptsStream, STREAM_HEADERS, type Opening } from '../../stream/opening';
import { readersOf } from '../../stream/readers';
import { lastSeenIn, streamQuery } from '../../stream/validation';
import { STREAM_ACTION, STREAM_PATH } from '../endpoints';
import { isUntouched } from './match-public-url';
import type { MissLimiters } from './miss-limiters';

export interface OpenStreamPeers {
  routes: () => StrapiRoute[];
  /** The prefix of the content API, such as `/api`. */
  prefix: () => string;
  newsroomState: ReadNewsroomState;
  missLimiters: MissLimiters;
  opening: Opening;
  /** Returns the address of a request, behind a trusted proxy what that says. */
  addressOf: (request: IncomingMessage, response: ServerResponse) => string;
}

const HEADERS = Object.entries(STREAM_HEADERS).flat();

/**
 * Opens anonymous streams in front of Koa, whose objects for a request take more memory than all else of a stream, for as long as it
 * is open. What is refused goes to Koa.
 */
export const createOpenStream = (peers: OpenStreamPeers) => {
  const { routes, prefix, newsroomState, missLimiters, opening, addressOf } = peers;
  let path: string | null | undefined;

  /** Returns the path of the route; null if an app has changed it. */
  const readPath = (): string | null => {
    const route = routes().find((one) => one.path === STREAM_PATH);
    return route !== undefined && isUntouched(route) ? `${prefix()}${STREAM_PATH}` : null;
  };

  /** Whether a request may be for a stream that this opens. */
  const matches = ({ method, url = '' }: IncomingMessage): boolean => {
    path ??= readPath();
    return method === 'GET' && path !== null && url.split('?', 1)[0] === path;
  };

  /** Opens a stream with further headers, as names and values in turn; false if Koa must answer. @throws what Koa answers, too */
  const open = async (
    request: IncomingMessage,
    response: ServerResponse,
    headers: readonly string[],
  ): Promise<boolean> => {
    const given = plainQuery((request.url ?? '').split('?').slice(1).join('?'));
    const parsed = streamQuery.safeParse(given ?? undefined);
    if (!parsed.success || !acceptsStream(request)) return false;
    const { publicActions, locales } = await newsroomState.read();
    if (!publicActions.has(STREAM_ACTION)) return false;
    const readers = readersOf(resolveLocales(locales, parsed.data));
    if (!(await missLimiters.allow(request, response))) return false;
    const start = opening(request, response, addressOf(request, response));
    if (typeof start === 'string') return false;
    const last = request.headers['last-event-id'];
    response.writeHead(200, [...HEADERS, ...headers]);
    start(
      readers,
      lastSeenIn(
        (Array.isArray(last) ? last.join() : (last ?? '')).trim(),
        parsed.data.lastEventId,
      ),
    );
    return true;
  };

  return { matches, open };
};

export type OpenStream = ReturnType<typeof createOpenStream>;
