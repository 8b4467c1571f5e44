import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './blocks';
import { h, isSafeAddress, textOf } from './tree';

const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
const view = (...body: unknown[]) => blocksOf(body, (address) => `https://cms.test${address}`);

describe('a story’s text', () => {
  it('is elements of the kinds that blocks have', () => {
    const body = view(
      { type: 'heading', level: 1, children: [text('Titull')] },
      { type: 'paragraph', children: [text('një '), text('dy', { bold: true, italic: true })] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [text('pika')] }],
      },
      { type: 'quote', children: [text('fjalë')] },
    );
    expect(body).toEqual([
      h('h2', {}, [['Titull']]),
      h('p', {}, [['një '], h('em', {}, h('strong', {}, ['dy']))]),
      h('ol', {}, [h('li', {}, [['pika']])]),
      h('blockquote', {}, h('p', {}, [['fjalë']])),
    ]);
  });

  it('is never parsed as HTML', () => {
    const words = '<img src=x onerror=alert(1)>';
    expect(view({ type: 'paragraph', children: [text(words)] })).toEqual([h('p', {}, [[words]])]);
  });

  it('breaks its lines, and shows what it doesn’t know as text', () => {
    const body = view({ type: 'poem', children: [text('a\nb')] });
    expect(body).toEqual([h('p', {}, [['a', h('br'), 'b']])]);
  });

  it('has pictures with their alternative text', () => {
    const image = { url: '/uploads/a.jpg', alternativeText: 'Ura', width: 4, height: 3 };
    expect(view({ type: 'image', image })).toEqual([
      h('img', {
        src: 'https://cms.test/uploads/a.jpg',
        ...{ alt: 'Ura', width: 4, height: 3, loading: 'lazy' },
      }),
    ]);
  });

  it.each([null, undefined, 7, [null, 7, 'a'], {}, ''])('may be anything: %j', (body) => {
    expect(blocksOf(body, String)).toEqual([]);
  });

  it('may be plain text', () => {
    expect(textOf(blocksOf('a\n\nb', String))).toBe('ab');
  });
});

describe('the address of a link', () => {
  it.each(['https://a.test/', '/sq', '#x', 'mailto:a@b.test', 'tel:+355', 'a b'])(
    'may be %s',
    (address) => {
      expect(isSafeAddress(address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://[',
  ])('is never %j', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});
