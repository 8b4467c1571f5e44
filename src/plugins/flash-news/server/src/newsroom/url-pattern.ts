import { z } from '@strapi/utils';
import { parseUrl } from '@newsroom/plugin-kit/server/http/parse-url';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** An address with a server that is the same for all stories, and without user and password. */
const HOST = /^https?:\/\/[^/?#@{}\\]+(?:[/?#]|$)/;

const REFUSED = /[\s\p{Cc}"<>]/u;

const namesIn = (pattern: string): string[] =>
  [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

const isAddress = (pattern: string): boolean =>
  parseUrl(pattern.replaceAll(PLACEHOLDER, 'x')) !== null;

/** Returns the schema of an http(s) address with `{name}`s: of `names` only, and at least one of `needed`. */
export const urlPattern = (names: string[], needed: string[]) => {
  const list = (some: string[], last: string): string =>
    some.map((name) => `{${name}}`).join(` ${last} `);
  return z
    .string({ error: 'must be an address' })
    .max(2000, 'must be at most 2000 characters')
    .refine((pattern) => /^https?:\/\//.test(pattern), 'must begin with http:// or https://')
    .refine(
      (pattern) => namesIn(pattern).some((name) => needed.includes(name)),
      `must contain ${list(needed, 'or')}`,
    )
    .refine(
      (pattern) => namesIn(pattern).every((name) => names.includes(name)),
      `must contain no other placeholders than ${list(names, 'and')}`,
    )
    .refine(isAddress, 'must be a valid address')
    .refine(
      (pattern) => HOST.test(pattern),
      'must name the server, without placeholder or password',
    )
    .refine((pattern) => !REFUSED.test(pattern), 'must contain no spaces, line breaks, ", < or >');
};
