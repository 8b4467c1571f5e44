import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { warnOfProxy, type ProxySettings } from './warn-of-proxy';

/** Starts a server with these settings, and sends it requests with these headers; returns its warnings. */
const warningsOf = (settings: ProxySettings, ...requests: object[]): string[] => {
  const server = new EventEmitter();
  const warnings: string[] = [];
  warnOfProxy(server as unknown as Server, settings, (message) => warnings.push(message));
  for (const headers of requests) server.emit('request', { headers });
  return warnings;
};

const forwarded = { 'x-forwarded-for': '203.0.113.1' };

describe('warnOfProxy', () => {
  it.each<[string, ProxySettings, object[], RegExp[]]>([
    [
      'a server without an address',
      { publicUrl: '', isProxied: true },
      [forwarded, forwarded],
      [/^PUBLIC_URL /],
    ],
    [
      'https, which a proxy serves',
      { publicUrl: 'https://news.test', isProxied: false },
      [forwarded],
      [/^IS_PROXIED /],
    ],
    [
      'the first request of a proxy',
      { publicUrl: 'http://news.test', isProxied: false },
      [{}, { forwarded: 'for=203.0.113.1' }, forwarded],
      [/^IS_PROXIED /],
    ],
    [
      'both',
      { publicUrl: '', isProxied: false },
      [forwarded, forwarded],
      [/^PUBLIC_URL /, /^IS_PROXIED /],
    ],
    ['no proxy', { publicUrl: 'http://news.test', isProxied: false }, [{}, {}], []],
    ['all that is needed', { publicUrl: 'https://news.test', isProxied: true }, [forwarded], []],
  ])('of %s, once', (_, settings, requests, expected) => {
    const warnings = warningsOf(settings, ...requests);
    expect(warnings).toEqual(expected.map((one) => expect.stringMatching(one)));
  });
});
