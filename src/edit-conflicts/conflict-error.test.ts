import { describe, expect, it } from '@jest/globals';
import type { FieldSaves } from './last-saves';
import { conflictMessage, groupUnseenSaves } from './conflict-error';

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

describe('the error of a refused save', () => {
  it('names who saved which fields, and when last', () => {
    expect(conflictMessage(groupUnseenSaves(['title', 'lead'], now, asked(2)))).toBe(
      'Arta Hoxha saved headline and standfirst at 14:05 UTC on 2 March 2026. ' +
        'You began from an older version, so nothing of yours was saved.',
    );
  });

  it('says so where the author began a language that somebody else began meanwhile', () => {
    expect(conflictMessage(groupUnseenSaves(['title'], now, asked(1)), true)).toMatch(
      / You began before there was a version in this language, so nothing of yours was saved\.$/,
    );
  });

  it('names no author for a change after the last recorded save', () => {
    expect(conflictMessage(groupUnseenSaves(['body'], now, asked(1)))).toMatch(
      /^Somebody saved body\. /,
    );
  });

  it('marks saves of the same person', () => {
    expect(conflictMessage(groupUnseenSaves(['title'], now, asked(1)))).toMatch(
      /^You, in another window, saved headline at 14:04 UTC on 2 March 2026\. /,
    );
  });
});
