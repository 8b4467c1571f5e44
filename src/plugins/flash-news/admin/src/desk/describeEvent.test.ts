import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '../../../shared/contracts/event';
import { describeEvent } from './describeEvent';

const AT = '2026-03-03T10:00:00.000Z';
const LATER = '2026-03-03T10:30:00.000Z';
const EARLIER = '2026-03-03T09:00:00.000Z';

const said = (event: Partial<LoggedEvent> & Pick<LoggedEvent, 'kind'>): string[] =>
  describeEvent(
    { at: AT, expiresAt: null, releasedAt: null, detail: null, ...event },
    {
      say: (id, values) => [id, ...Object.values(values ?? {})].join(' '),
      time: (iso) => iso.slice(11, 16),
      language: (locale) => `<${locale}>`,
    },
  );

describe('describeEvent', () => {
  it.each<[string, Parameters<typeof said>[0], string[]]>([
    [
      'until when a flash was raised, and its lines',
      { kind: 'flash.raised', expiresAt: LATER, detail: { lines: { sq: 'Tani' } } },
      ['detail.until 10:30', 'detail.line <sq> Tani'],
    ],
    [
      'until when a flash was extended, and until when it ran before',
      { kind: 'flash.extended', expiresAt: LATER, detail: { former: { expiresAt: AT } } },
      ['detail.until 10:30', 'detail.formerUntil 10:00'],
    ],
    [
      'the level before a change, and a line that was removed',
      {
        ...{ kind: 'flash.changed', expiresAt: LATER },
        detail: { former: { level: 'urgent' }, lines: { en: '' } },
      },
      ['detail.until 10:30', 'detail.formerLevel level.urgent', 'detail.noLine <en>'],
    ],
    [
      'until when an ended flash would have run',
      { kind: 'flash.ended', expiresAt: AT, detail: { former: { expiresAt: LATER } } },
      ['detail.wouldHaveRun 10:30'],
    ],
    ['nothing of a flash that ran out', { kind: 'flash.expired', expiresAt: AT }, []],
    [
      'until when a story is pinned',
      { kind: 'news.pinned', expiresAt: LATER },
      ['place.is.top 10:30'],
    ],
    [
      'the release that was set, and the one before',
      {
        ...{ kind: 'news.scheduled', releasedAt: LATER },
        detail: { former: { releasedAt: EARLIER } },
      },
      ['detail.releaseAhead 10:30', 'detail.formerRelease 09:00'],
    ],
    [
      'a release in the past',
      { kind: 'news.released', releasedAt: EARLIER },
      ['detail.release 09:00'],
    ],
    ['nothing of a release now', { kind: 'news.released', releasedAt: AT }, []],
    [
      'nothing of the release that an update keeps',
      { kind: 'news.updated', releasedAt: EARLIER },
      [],
    ],
    [
      'a correction, and what it said before',
      {
        kind: 'news.correctionAmended',
        detail: {
          correction: { kind: 'update', text: '8', former: { kind: 'correction', text: '7' } },
        },
      },
      ['detail.correction correction.update 8', 'detail.formerCorrection correction.correction 7'],
    ],
    [
      'the notices of a kill',
      { kind: 'news.killed', detail: { notices: { sq: 'E hoqëm.', en: 'Gone.' } } },
      ['notice.line <sq> E hoqëm.', 'notice.line <en> Gone.'],
    ],
    ['nothing of an old event', { kind: 'news.corrected' }, []],
  ])('says %s', (_, event, sentences) => {
    expect(said(event)).toEqual(sentences);
  });
});
