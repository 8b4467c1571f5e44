import { describe, expect, it } from '@jest/globals';
import { aFlash, anItem } from './fixtures/items';
import {
  afterEvent,
  asClosed,
  bannerFlash,
  flashesIn,
  nextEnd,
  type ClosedFlash,
  type FlashItem,
} from './flashes';

const flashing = (documentId: string, change = {}): FlashItem =>
  anItem(documentId, { flash: aFlash(change) }) as FlashItem;

const NOW = Date.parse('2026-11-24T08:10:00.000Z');
const shown = (change = {}) => ({
  now: NOW,
  closed: [] as ClosedFlash[],
  ownStory: null,
  ...change,
});
const ids = (items: FlashItem[]) => items.map(({ documentId }) => documentId);

describe('the flashes after an event', () => {
  const [urgent, older] = [flashing('urgent', { level: 'urgent' }), flashing('older')];

  it('have a new one in its place: by level, then the newest first', () => {
    const newer = flashing('newer', { startedAt: '2026-11-24T08:05:00.000Z' });
    expect(ids(afterEvent([older, urgent], 'newer', newer))).toEqual(['newer', 'older', 'urgent']);
    expect(ids(afterEvent([urgent], 'older', older))).toEqual(['older', 'urgent']);
  });

  it('have a changed one once', () => {
    const lower = flashing('older', { level: 'urgent' });
    expect(afterEvent([older], 'older', lower)).toEqual([lower]);
  });

  it('are without one that has ended, or whose story readers see no more', () => {
    expect(ids(afterEvent([older, urgent], 'older', anItem('older')))).toEqual(['urgent']);
    expect(ids(afterEvent([older, urgent], 'older', null))).toEqual(['urgent']);
  });

  it('are those of an answer that have one', () => {
    expect(ids(flashesIn([anItem('none'), older]))).toEqual(['older']);
  });
});

describe('the flash of the banner', () => {
  const [first, second] = [flashing('first'), flashing('second')];

  it('is the primary one', () => {
    expect(bannerFlash([first, second], shown())).toBe(first);
    expect(bannerFlash([], shown())).toBeNull();
  });

  it('ends at its time, to the millisecond', () => {
    const end = Date.parse(first.flash.expiresAt);
    expect(bannerFlash([first], shown({ now: end - 1 }))).toBe(first);
    expect(bannerFlash([first], shown({ now: end }))).toBeNull();
  });

  it('gives way where the reader has closed it, or is on its page', () => {
    expect(bannerFlash([first, second], shown({ closed: [asClosed(first)] }))).toBe(second);
    expect(bannerFlash([first, second], shown({ ownStory: 'first' }))).toBe(second);
  });

  it('is shown again where another is raised on a story whose flash was closed', () => {
    const again = flashing('first', { startedAt: '2026-11-24T08:09:00.000Z' });
    expect(bannerFlash([again], shown({ closed: [asClosed(first)] }))).toBe(again);
  });

  it('is shown again where it has become more since it was closed: raised in level, or with another line', () => {
    const was = flashing('first', { level: 'urgent', text: 'Roads are closed' });
    const closed = [asClosed(was)];
    const now = (change: object) =>
      bannerFlash([flashing('first', { ...was.flash, ...change })], shown({ closed }));
    expect(now({ level: 'flash' })).not.toBeNull();
    expect(now({ text: 'Roads are open' })).not.toBeNull();
    expect(now({ expiresAt: '2026-11-24T09:30:00.000Z' })).toBeNull();
  });

  it('stays closed where it has become less', () => {
    const closed = [asClosed(first)];
    const lower = flashing('first', { level: 'urgent' });
    expect(bannerFlash([lower], shown({ closed }))).toBeNull();
  });

  it('is looked at again when the next one ends', () => {
    const sooner = flashing('sooner', { expiresAt: '2026-11-24T08:11:00.000Z' });
    expect(nextEnd([first, sooner], NOW)).toBe(60_000);
    expect(nextEnd([sooner], NOW + 60_000)).toBeNull();
  });
});
