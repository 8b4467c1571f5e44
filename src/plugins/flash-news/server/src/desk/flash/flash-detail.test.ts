import { describe, expect, it } from '@jest/globals';
import { flashDetail } from './flash-detail';

const AT = '2026-03-03T10:00:00.000Z';
const last = {
  level: 'urgent',
  expiresAt: Date.parse(AT),
  text: { sq: 'Një', en: 'One' },
} as const;

describe('flashDetail', () => {
  it('has the former level and end where they change', () => {
    const change = { level: 'flash', expiresAt: last.expiresAt + 1, text: last.text } as const;
    expect(flashDetail('flash.changed', last, change)).toEqual({
      former: { level: 'urgent', expiresAt: AT },
    });
  });

  it('has the lines that are set and removed, and not those that stay', () => {
    const text = { sq: 'Dy', de: 'Eins' };
    expect(
      flashDetail('flash.changed', { ...last, text: { sq: 'Një', en: 'One' } }, { text }),
    ).toEqual({ lines: { de: 'Eins', en: '', sq: 'Dy' } });
  });

  it('has nothing of the flash before a raise', () => {
    const change = { level: 'flash', expiresAt: 0, text: {} } as const;
    expect(flashDetail('flash.raised', last, change)).toBeNull();
    expect(flashDetail('flash.raised', last, { ...change, text: { sq: 'Një' } })).toEqual({
      lines: { sq: 'Një' },
    });
  });

  it('has the end that an ended flash would have had', () => {
    expect(flashDetail('flash.ended', last, { expiresAt: 0, endLogged: true })).toEqual({
      former: { expiresAt: AT },
    });
  });

  it('is null for nothing', () => {
    expect(flashDetail('flash.changed', last, { level: 'urgent' })).toBeNull();
    expect(flashDetail('flash.raised', null, {})).toBeNull();
  });
});
