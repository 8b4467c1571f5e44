import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invalidationScope, type Write } from './invalidation-scope';

fc.configureGlobal({ seed: 20261126 });

const write = (of: Write['of'], action: Write['action'] = 'create'): Write => ({ of, action });
const anyWrite = fc.record<Write>({
  action: fc.constantFrom('create', 'update', 'delete'),
  of: fc.constantFrom('story', 'part', 'event', 'other'),
});

describe('invalidationScope', () => {
  it.each<[string, Write[]]>([
    ['a first publication', [write('part'), write('story'), write('event')]],
    [
      'a publication in the place of another',
      [write('story', 'delete'), write('part', 'delete'), write('part'), write('story')],
    ],
    ['a withdrawn version', [write('story', 'delete'), write('part', 'delete'), write('event')]],
    ['a changed embargo', [write('event')]],
  ])('is stories for %s', (_, writes) => {
    expect(invalidationScope(writes)).toBe('stories');
  });

  it.each<[string, Write[]]>([
    ['a row that was changed in its place', [write('story', 'update')]],
    ['a credit that was put right', [write('part', 'update')]],
    ['a credit that was taken off a story that stays', [write('part', 'delete')]],
    ['a flash, a person, a setting', [write('other')]],
    ['a publication together with any of them', [write('story'), write('other', 'update')]],
  ])('is anything for %s', (_, writes) => {
    expect(invalidationScope(writes)).toBe('anything');
  });

  it('is anything with any other write, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyWrite), fc.array(anyWrite), (before, after) => {
        expect(invalidationScope([...before, write('other'), ...after])).toBe('anything');
        expect(invalidationScope([...before, ...after])).toBe(
          invalidationScope([...after, ...before]),
        );
      }),
    );
  });
});
