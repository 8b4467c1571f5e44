import { describe, expect, it } from '@jest/globals';
import type { FieldSaves } from './last-saves';
import { conflictMessage, savesSince } from './conflict';

const arta = { id: 1, name: 'Arta Hoxha' };
const now = {
  locale: 'sq',
  fields: new Map([
    ['title', 't2'],
    ['lead', 'l2'],
    ['body', 'b3'],
  ]),
};
const saves: FieldSaves = {
  title: { by: arta, at: '2026-03-02T14:04:00.000Z', fingerprint: 't2' },
  lead: { by: arta, at: '2026-03-02T14:05:00.000Z', fingerprint: 'l2' },
  body: { by: { id: 2, name: 'Besa' }, at: '2026-03-02T14:00:00.000Z', fingerprint: 'b2' },
};
const asked = (id: number) => ({
  saves,
  you: { id, name: '' },
  label: (field: string) => ({ title: 'headline', lead: 'standfirst' })[field] ?? field,
});

describe('what a refused save says', () => {
  it('names who saved which fields, and when for the last time', () => {
    expect(conflictMessage(savesSince(['title', 'lead'], now, asked(2)))).toBe(
      'Arta Hoxha saved headline and standfirst at 14:05 UTC on 2 March 2026. ' +
        'You began from an older version, so nothing of yours was saved.',
    );
  });

  it('names nobody for what was changed after the last that is known', () => {
    expect(conflictMessage(savesSince(['body'], now, asked(1)))).toMatch(/^Somebody saved body\. /);
  });

  it('tells one’s own', () => {
    expect(conflictMessage(savesSince(['title'], now, asked(1)))).toMatch(
      /^You, in another window, saved headline at 14:04 UTC on 2 March 2026\. /,
    );
  });
});
