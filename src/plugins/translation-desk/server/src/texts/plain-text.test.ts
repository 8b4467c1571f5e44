import { describe, expect, it } from '@jest/globals';
import { plainTextOf } from './plain-text';

const leaf = (text: string) => ({ type: 'text', text, bold: true });

describe('plainTextOf', () => {
  it('has the paragraphs, items and texts of pictures of blocks on lines of their own', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [leaf('Kreu')] },
      {
        type: 'paragraph',
        children: [
          leaf('Një '),
          { type: 'link', url: 'https://a.example', children: [leaf('lidhje')] },
        ],
      },
      {
        type: 'list',
        children: [
          { type: 'list-item', children: [leaf('a')] },
          { type: 'list', children: [{ type: 'list-item', children: [leaf('b')] }] },
        ],
      },
      { type: 'image', image: { alternativeText: 'Deti', caption: null }, children: [leaf('')] },
      { type: 'paragraph', children: [leaf('')] },
    ];
    expect(plainTextOf('blocks', blocks)).toBe('Kreu\nNjë lidhje\na\nb\nDeti');
  });

  it('has Markdown’s letters without its marks', () => {
    const text = '# Kreu\n\nNjë *fjalë*, **dy** dhe [një lidhje](https://a.example).\n- a_b\n';
    expect(plainTextOf('richtext', text)).toBe('Kreu\n\nNjë fjalë, dy dhe një lidhje.\na_b');
  });

  it('has all texts of a list', () => {
    const list = [
      { __component: 'news.photo', caption: 'Një', body: [{ children: [leaf('Dy')] }] },
      { caption: null, inner: { text: 'Tre' } },
    ];
    expect(plainTextOf('list', list)).toBe('Një\nDy\nTre');
  });

  it.each(['text', 'richtext', 'blocks', 'list'] as const)('is empty for a missing %s', (kind) => {
    expect(plainTextOf(kind, null)).toBe('');
  });

  it('takes time in proportion to the text', () => {
    const text = '[*_`# '.repeat(200_000);
    const began = performance.now();
    plainTextOf('richtext', text);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
