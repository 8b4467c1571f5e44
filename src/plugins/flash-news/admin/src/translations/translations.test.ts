import { describe, expect, it } from '@jest/globals';
import en from './en.json';
import sq from './sq.json';

const albanian = sq as Record<string, string>;

/** The names of what is filled in, such as `time` in "until {time}"; the words of a plural have none. */
const placesIn = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name ?? '').sort();

describe('the Albanian messages', () => {
  it('are all there, and no others', () => {
    expect(Object.keys(sq).sort()).toEqual(Object.keys(en).sort());
    expect(Object.values(sq).filter((message) => message.trim() === '')).toEqual([]);
  });

  it.each(Object.entries(en))('%s has the same places as the English one', (id, message) => {
    expect(placesIn(albanian[id] ?? '')).toEqual(placesIn(message));
  });
});
