import type { Core } from '@strapi/strapi';

/** The server's base URL, without a trailing slash, and the prefix of its content API. */
export interface ServerAddress {
  base: string;
  prefix: string;
  /** Whether the operator gave the base. */
  isConfigured: boolean;
}

/**
 * The base URL of a server in production whose operator gave none: a name that resolves nowhere (RFC 6761 §6.4). `localhost`
 * would lead every reader to their own machine, and the host that a request names may be forged.
 */
export const NOWHERE = 'http://newsroom.invalid';

/** Strips a trailing slash, and replaces the wildcard address of a server that listens on all interfaces. */
const reachable = (url: string): string =>
  url.replace(/\/$/, '').replace('//0.0.0.0', '//localhost');

/** Returns the server's address: the configured URL, or outside of production that of this machine. */
export const serverAddress = ({ config }: Pick<Core.Strapi, 'config'>): ServerAddress => {
  const isConfigured = config.get<string>('server.url', '').startsWith('http');
  const isHidden = !isConfigured && config.get<string>('environment') === 'production';
  return {
    base: isHidden ? NOWHERE : reachable(config.get<string>('server.absoluteUrl')),
    prefix: config.get<string>('api.rest.prefix', '/api'),
    isConfigured,
  };
};
