import { describe, expect, it } from '@jest/globals';
import { isEmptyBlocks, textOfBlocks, withBlock, type Node } from './blocks';

const paragraph = (text: string): Node => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

describe('the text of blocks', () => {
  it('is a line a block and a list item, with the words of links', () => {
    const link = { type: 'link', url: 'https://a.b', children: [{ type: 'text', text: 'here' }] };
    const item = (text: string): Node => ({
      type: 'list-item',
      children: [{ type: 'text', text }],
    });
    expect(
      textOfBlocks([
        { type: 'paragraph', children: [{ type: 'text', text: 'Look ' }, link] },
        { type: 'list', format: 'unordered', children: [item('one'), item('two')] },
      ]),
    ).toBe('Look here\none\ntwo');
  });
});

describe('a copied block', () => {
  it('goes to the end, and into the place of an empty paragraph', () => {
    const [one, two] = [paragraph('One'), paragraph('Two')];
    expect(withBlock(null, one)).toEqual([one]);
    expect(withBlock([paragraph('')], one)).toEqual([one]);
    expect(withBlock([one], two)).toEqual([one, two]);
    expect(withBlock([one, paragraph('')], two)).toEqual([one, two]);
  });

  it('never replaces text', () => {
    const mine = [paragraph('Mine'), paragraph(''), paragraph('Also mine')];
    expect(withBlock(mine, paragraph('Theirs')).slice(0, 3)).toEqual(mine);
  });
});

describe('empty blocks', () => {
  it('have no text and no picture', () => {
    expect([null, [], [paragraph('')]].map(isEmptyBlocks)).toEqual([true, true, true]);
    const picture: Node = { type: 'image', children: [{ type: 'text', text: '' }] };
    expect([[paragraph('a')], [picture]].map(isEmptyBlocks)).toEqual([false, false]);
  });
});
