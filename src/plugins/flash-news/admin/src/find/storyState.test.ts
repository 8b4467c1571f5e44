import { describe, expect, it } from '@jest/globals';
import type { FoundStory } from '../../../shared/contracts/desk';
import { storyAct, storyState } from './storyState';

const story = (changed: Partial<FoundStory> = {}): FoundStory => ({
  contentType: 'api::article.article',
  documentId: 'a',
  title: 'Tërmet në Dibër',
  locale: 'sq',
  updatedAt: '2026-03-02T08:00:00.000Z',
  publishedIn: [],
  visibleIn: [],
  flash: null,
  killed: false,
  may: { raise: true },
  ...changed,
});

const flash = { level: 'flash', expiresAt: '2026-03-02T08:20:00.000Z' } as const;
const out = { publishedIn: ['sq'], visibleIn: ['sq'] };

describe('a found story', () => {
  it.each([
    ['a draft', {}, 'find.is.draft', 'find.do.publish'],
    ['embargoed', { publishedIn: ['sq'] }, 'find.is.embargoed', 'find.do.publish'],
    ['seen by readers', out, 'find.is.out', 'find.do.raise'],
    ['flashing', { ...out, flash }, 'find.is.flashing', 'find.do.change'],
    ['taken down', { ...out, flash, killed: true }, 'find.is.killed', null],
  ])('that is %s says so, and offers what can be done', (_what, changed, state, act) => {
    expect(storyState(story(changed))).toBe(state);
    expect(storyAct(story(changed))).toBe(act);
  });

  it('offers nothing to users who may not raise a flash on it', () => {
    expect(storyAct(story({ ...out, may: { raise: false } }))).toBeNull();
  });
});
