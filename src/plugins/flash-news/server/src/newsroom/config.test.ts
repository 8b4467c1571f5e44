import { describe, expect, it } from '@jest/globals';
import config from './config';

const given = (changes: object) => () => config.validator({ ...config.default, ...changes });

describe('the configuration', () => {
  it('is valid by default', () => {
    expect(given({})).not.toThrow();
  });

  it.each([
    { defaultMinutes: 1, maxMinutes: 1, maxRunning: 1, sweepSeconds: 1 },
    { defaultMinutes: 1440, maxMinutes: 1440, maxRunning: 20, sweepSeconds: 3600 },
    { sweepSeconds: 0.5 + 1 },
    { urlPattern: 'https://example.com/{locale}/{slug}' },
    { urlPattern: 'http://localhost:3000/{documentId}' },
    { previewUrlPattern: 'https://example.com/{locale}/{slug}?preview={token}' },
    { previewMinutes: 1440 },
    { clock: () => 0 },
    { presets: [5], urlPatterns: { en: 'https://e.com/{slug}' }, feedTitles: { sq: 'Lajme' } },
    { maxMinutes: undefined },
  ])('accepts %p', (changes) => {
    expect(given(changes)).not.toThrow();
  });

  it.each([
    [{ defaultMinutes: 0 }, 'defaultMinutes', /a whole number of minutes from 1 to 1440/],
    [{ defaultMinutes: '20' }, 'defaultMinutes', /a whole number/],
    [{ defaultMinutes: 241, maxMinutes: 240 }, 'defaultMinutes', /not be longer than maxMinutes/],
    [{ maxMinutes: 1441 }, 'maxMinutes', /from 1 to 1440/],
    [{ maxMinutes: 60.5 }, 'maxMinutes', /a whole number/],
    [{ maxRunning: 0 }, 'maxRunning', /from 1 to 20/],
    [{ maxRunning: 21 }, 'maxRunning', /from 1 to 20/],
    [{ presets: [] }, 'presets', /at least one/],
    [{ presets: [5, 0] }, 'presets.1', /from 1 to 1440/],
    [{ presets: [1, 2, 3, 4, 5, 6] }, 'presets', /at most 5/],
    [{ urlPatterns: { en: 'ftp://x/{slug}' } }, 'urlPatterns.en', /must begin with http/],
    [{ feedTitles: { sq: '' } }, 'feedTitles.sq', /must not be empty/],
    [{ sweepSeconds: 0.5 }, 'sweepSeconds', />=1/],
    [{ sweepSeconds: 3601 }, 'sweepSeconds', /<=3600/],
    [{ urlPattern: 'example.com/{slug}' }, 'urlPattern', /must begin with http:\/\/ or https:\/\//],
    [{ urlPattern: 'javascript:{slug}' }, 'urlPattern', /must begin with http/],
    [{ urlPattern: 'https://example.com/' }, 'urlPattern', /must contain \{slug\} or/],
    [{ urlPattern: 5 }, 'urlPattern', /must be an address/],
    [{ urlPattern: 'https://e.com/{slgu}/{slug}' }, 'urlPattern', /no other placeholders than/],
    [{ urlPattern: 'https://e.com:x/{slug}' }, 'urlPattern', /must be a valid address/],
    [{ urlPattern: 'https://u:p@e.com/{slug}' }, 'urlPattern', /without placeholder or password/],
    [
      { urlPattern: 'https://{slug}.e.com/{slug}' },
      'urlPattern',
      /without placeholder or password/,
    ],
    [{ urlPattern: 'https://e.com/{slug}\r\nX: y' }, 'urlPattern', /no spaces, line breaks/],
    [{ urlPattern: 'https://' + '{slug}'.repeat(400) }, 'urlPattern', /at most 2000 characters/],
    [{ previewUrlPattern: 'javascript:{token}' }, 'previewUrlPattern', /must begin with http/],
    [
      { previewUrlPattern: 'https://example.com/{slug}' },
      'previewUrlPattern',
      /must contain \{token/,
    ],
    [{ previewUrlPattern: 7 }, 'previewUrlPattern', /must be an address/],
    [{ previewUrlPattern: 'http://{token}:{port}' }, 'previewUrlPattern', /\{status\} and/],
    [{ previewMinutes: 0 }, 'previewMinutes', /from 1 to 1440/],
    [{ previewMinutes: 1441 }, 'previewMinutes', /from 1 to 1440/],
    [{ clock: 5 }, 'clock', /./],
    [{ minutes: 20 }, '(root)', /"minutes"/],
  ])('%j stops the boot, naming key and rule', (changes, key, rule) => {
    expect(given(changes)).toThrow(rule);
    expect(given(changes)).toThrow(
      `Invalid configuration of the plugin flash-news. config.${key}: `,
    );
  });

  it('names every invalid key at once', () => {
    expect(given({ maxRunning: 0, sweepSeconds: 0 })).toThrow(
      /config\.maxRunning: .*; config\.sweepSeconds: /,
    );
  });

  it.each([undefined, null, 'fast', []])('refuses %j', (whole) => {
    expect(() => config.validator(whole)).toThrow('config.(root): ');
  });
});
