import { describe, expect, it } from '@jest/globals';
import { publishableChanges, showableLanguages, planRaise, type RaiseCandidate } from './planRaise';

const draft: RaiseCandidate = {
  publishedIn: [],
  visibleIn: [],
  modifiedIn: [],
  embargoes: [],
  killed: null,
  may: { publish: ['en', 'sq'], release: ['en', 'sq'] },
};
const embargo = { locale: 'sq', releasedAt: '2026-03-01T06:00:00.000Z' };

describe('planRaise', () => {
  it('publishes the draft in the chosen languages', () => {
    expect(showableLanguages(draft)).toEqual(['en', 'sq']);
    expect(planRaise(draft, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: ['sq'], release: [] },
    });
  });

  it('ends the embargo of a draft and of a published version', () => {
    const waiting = { ...draft, embargoes: [embargo] };
    expect(planRaise(waiting, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: ['sq'], release: ['sq'] },
    });
    const published = { ...waiting, publishedIn: ['sq'], may: { publish: [], release: ['sq'] } };
    expect(planRaise(published, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: [], release: ['sq'] },
    });
  });

  it('leaves an embargo that this person may not end', () => {
    const waiting = { ...draft, embargoes: [embargo], may: { publish: ['en', 'sq'], release: [] } };
    expect(showableLanguages(waiting)).toEqual(['en']);
    expect(planRaise(waiting, ['sq'], false).flashed).toEqual([]);
  });

  it('publishes changes to a visible story only if chosen', () => {
    const out = { ...draft, publishedIn: ['sq'], visibleIn: ['sq'], modifiedIn: ['sq'] };
    expect(planRaise(out, [], false)).toEqual({ flashed: ['sq'], publish: [], release: [] });
    expect(publishableChanges(out, ['sq'])).toEqual(['sq']);
    expect(planRaise(out, [], true).publish).toEqual(['sq']);
  });

  it('makes no killed story visible', () => {
    const killed = { killed: {} as NonNullable<RaiseCandidate['killed']> };
    expect(showableLanguages({ ...draft, publishedIn: ['sq'], ...killed })).toEqual([]);
  });
});
