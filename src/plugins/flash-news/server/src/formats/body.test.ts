import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyOf } from './body';

fc.configureGlobal({ seed: 20261126 });

const text = (of: string, marks: object = {}) => ({ type: 'text', text: of, ...marks });
const block = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  ...more,
});

describe('bodyOf', () => {
  it('renders every kind of block', () => {
    const body = bodyOf([
      block('heading', [text('Sot')], { level: 3 }),
      block('paragraph', [
        text('Një '),
        text('fjalë', { bold: true, italic: true }),
        text('\ndhe një'),
      ]),
      block('list', [block('list-item', [text('një')]), block('list-item', [text('dy')])], {
        format: 'ordered',
      }),
      block('quote', [text('“Po”')]),
      block('code', [text('a < b')]),
      { type: 'image', image: { url: '/uploads/x.jpg', alternativeText: 'A "x"' }, children: [] },
      block('paragraph', [block('link', [text('këtu')], { url: 'https://x.test/?a=1&b=2' })]),
      block('paragraph', [text('')]),
    ]);
    expect(body).toEqual({
      html:
        '<h3>Sot</h3><p>Një <strong><em>fjalë</em></strong><br>dhe një</p>' +
        '<ol><li>një</li><li>dy</li></ol><blockquote>“Po”</blockquote>' +
        '<pre><code>a &lt; b</code></pre><img src="/uploads/x.jpg" alt="A &quot;x&quot;">' +
        '<p><a href="https://x.test/?a=1&amp;b=2">këtu</a></p>',
      text: 'Sot\n\nNjë fjalë\ndhe një\n\nnjë\ndy\n\n“Po”\n\na < b\n\nkëtu',
    });
  });

  it('splits a plain text into paragraphs', () => {
    expect(bodyOf('Një\ndy\n\n<tre>')).toEqual({
      html: '<p>Një<br>dy</p><p>&lt;tre&gt;</p>',
      text: 'Një\ndy\n\n<tre>',
    });
  });

  it.each([[null], [undefined], [''], [' \n'], [[]], [[block('paragraph', [text('')])]], [7]])(
    'is null for %j',
    (value) => {
      expect(bodyOf(value)).toBeNull();
    },
  );

  it('renders a javascript: link as text', () => {
    const link = block('link', [text('x')], { url: 'javascript:alert(1)' });
    expect(bodyOf([block('paragraph', [link])])?.html).toBe('<p>x</p>');
  });

  it('escapes markup in any text', () => {
    const anyBlock = fc
      .record({
        type: fc.constantFrom('paragraph', 'heading', 'quote', 'code', 'unheard-of'),
        words: fc.string({ unit: 'grapheme' }),
        marks: fc.record({ bold: fc.boolean(), code: fc.boolean() }),
      })
      .map(({ type, words, marks }) => block(type, [text(`${words}<script>"&`, marks)]));
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1 }), (blocks) => {
        const html = bodyOf(blocks)?.html ?? '';
        const tags = html.match(/<[^>]*>?/g) ?? [];
        expect(tags.every((tag) => /^<\/?(p|h2|blockquote|pre|code|strong|br)>$/.test(tag))).toBe(
          true,
        );
        expect(html).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/);
      }),
    );
  });
});
