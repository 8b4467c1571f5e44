import { expect, it } from '@jest/globals';
import { localeFor, localeNamed } from './site';

it('is shown in the first language of the reader that it has', () => {
  expect(localeFor(['en-GB', 'sq'])).toBe('en');
  expect(localeFor(['de-CH', 'sq-XK', 'en'])).toBe('sq');
  expect(localeFor(['de'])).toBe('sq');
  expect(localeFor([])).toBe('sq');
});

it('knows its languages in capitals, too', () => {
  expect(localeNamed('EN')).toBe('en');
  expect(localeNamed('de')).toBeNull();
});
