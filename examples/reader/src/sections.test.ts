import { describe, expect, it } from '@jest/globals';
import { sectionsOf } from './sections';

const of = (id: string | null, locale = 'sq') => ({
  category: id === null ? null : { documentId: id, name: `${id} ${locale}`, slug: id },
  locale,
});
const names = (items: ReturnType<typeof of>[], locale = 'sq') =>
  sectionsOf(items, locale).map(({ name }) => name);

describe('the sections', () => {
  it('are the categories of the newest stories, in an order that no new story changes', () => {
    const items = [of('b'), of('a'), of(null), of('c')];
    expect(names(items)).toEqual(['a sq', 'b sq', 'c sq']);
    expect(names([of('c'), of('c'), ...items])).toEqual(['a sq', 'b sq', 'c sq']);
  });

  it('have their names in the language of the reader, and the same order in each', () => {
    const items = [of('b', 'en'), of('a', 'sq'), of('a', 'en'), of('b', 'sq'), of('c', 'sq')];
    expect(names(items, 'en')).toEqual(['a en', 'b en', 'c sq']);
    expect(names(items, 'sq')).toEqual(['a sq', 'b sq', 'c sq']);
  });

  it('are as many as fit, those with the most stories', () => {
    const items = Array.from({ length: 20 }, (_, index) => of(String(index)));
    expect(sectionsOf(items, 'sq')).toHaveLength(8);
    expect(names([...items, of('9'), of('9')])).toContain('9 sq');
  });
});
