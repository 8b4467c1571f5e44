import { describe, expect, it } from '@jest/globals';
import { changesIn, languagesToShow, planOf, type Shown } from './plan';

const draft: Shown = {
  publishedIn: [],
  visibleIn: [],
  modifiedIn: [],
  embargoes: [],
  killed: null,
  may: { publish: ['en', 'sq'], release: ['en', 'sq'] },
};
const embargo = { locale: 'sq', releasedAt: '2026-03-01T06:00:00.000Z' };

describe('what a flash does besides', () => {
  it('publishes the draft in the languages that were chosen', () => {
    expect(languagesToShow(draft)).toEqual(['en', 'sq']);
    expect(planOf(draft, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: ['sq'], release: [] },
    });
  });

  it('ends an embargo, of a draft and of what is published already', () => {
    const waiting = { ...draft, embargoes: [embargo] };
    expect(planOf(waiting, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: ['sq'], release: ['sq'] },
    });
    const published = { ...waiting, publishedIn: ['sq'], may: { publish: [], release: ['sq'] } };
    expect(planOf(published, ['sq'], false)).toEqual({
      ...{ flashed: ['sq'], publish: [], release: ['sq'] },
    });
  });

  it('ends no embargo that this person may not end', () => {
    const waiting = { ...draft, embargoes: [embargo], may: { publish: ['en', 'sq'], release: [] } };
    expect(languagesToShow(waiting)).toEqual(['en']);
    expect(planOf(waiting, ['sq'], false).flashed).toEqual([]);
  });

  it('leaves what readers see as it is, unless the changes are wanted', () => {
    const out = { ...draft, publishedIn: ['sq'], visibleIn: ['sq'], modifiedIn: ['sq'] };
    expect(planOf(out, [], false)).toEqual({ flashed: ['sq'], publish: [], release: [] });
    expect(changesIn(out, ['sq'])).toEqual(['sq']);
    expect(planOf(out, [], true).publish).toEqual(['sq']);
  });

  it('shows nothing of what is taken down', () => {
    const killed = { killed: {} as NonNullable<Shown['killed']> };
    expect(languagesToShow({ ...draft, publishedIn: ['sq'], ...killed })).toEqual([]);
  });
});
