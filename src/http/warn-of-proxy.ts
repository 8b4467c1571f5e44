import type { IncomingMessage, Server } from 'node:http';

/** The settings of a server that a proxy in front of it depends on. */
export interface ProxySettings {
  /** `PUBLIC_URL`; '' if absent. */
  publicUrl: string;
  /** `IS_PROXIED`. */
  isProxied: boolean;
}

const NO_ADDRESS =
  'PUBLIC_URL is not set: feeds, redirects and the panel need the address by which readers reach this server, such as https://news.example.com';
const NOT_PROXIED =
  'IS_PROXIED is not set, but a proxy is in front of this server: all readers count as one address, and share one PUBLIC_RATE_LIMIT';

/** Returns what is missing at the start of a server in production. Node itself serves no https, so a proxy does. */
export const proxyFaults = ({ publicUrl, isProxied }: ProxySettings): string[] => [
  ...(publicUrl === '' ? [NO_ADDRESS] : []),
  ...(!isProxied && publicUrl.startsWith('https:') ? [NOT_PROXIED] : []),
];

const ADDED_BY_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

const isForwarded = ({ headers }: IncomingMessage): boolean =>
  ADDED_BY_PROXIES.some((name) => headers[name] !== undefined);

/** Warns of settings that a server behind a proxy needs: at the start, and of `IS_PROXIED` at the first forwarded request. */
export const warnOfProxy = (
  server: Server,
  settings: ProxySettings,
  warn: (message: string) => void,
): void => {
  const faults = proxyFaults(settings);
  for (const fault of faults) warn(fault);
  if (settings.isProxied || faults.includes(NOT_PROXIED)) return;
  const look = (request: IncomingMessage): void => {
    if (!isForwarded(request)) return;
    server.removeListener('request', look);
    warn(NOT_PROXIED);
  };
  server.prependListener('request', look);
};
