import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyOf, bodyText } from './body';

fc.configureGlobal({ seed: 20261126 });

const text = (of: string, marks: object = {}) => ({ type: 'text', text: of, ...marks });
const block = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  ...more,
});

const PLACE = { home: 'https://site.test/', base: 'https://cms.test' };
const ofBlocks = (value: unknown) => bodyOf(value, 'blocks', PLACE);
const htmlOf = (markdown: string) => bodyOf(markdown, 'markdown', PLACE)?.html;

describe('bodyOf', () => {
  it('renders every kind of block', () => {
    const body = ofBlocks([
      block('heading', [text('Sot')], { level: 3 }),
      block('paragraph', [
        text('Një '),
        text('fjalë', { bold: true, italic: true }),
        text('\ndhe një'),
      ]),
      block(
        'list',
        [
          block('list-item', [text('një')]),
          block('list', [block('list-item', [text('brenda')])], { format: 'unordered' }),
          block('list-item', [text('dy')]),
        ],
        { format: 'ordered' },
      ),
      block('quote', [text('“Po”')]),
      block('code', [text('a < b')]),
      { type: 'image', image: { url: '/uploads/x.jpg', alternativeText: 'A "x"' }, children: [] },
      block('paragraph', [block('link', [text('këtu')], { url: 'https://x.test/?a=1&b=2' })]),
      block('paragraph', [text('')]),
    ]);
    expect(body).toEqual({
      html:
        '<h3>Sot</h3><p>Një <strong><em>fjalë</em></strong><br>dhe një</p>' +
        '<ol><li>një<ul><li>brenda</li></ul></li><li>dy</li></ol><blockquote>“Po”</blockquote>' +
        '<pre><code>a &lt; b</code></pre><img src="https://cms.test/uploads/x.jpg" alt="A &quot;x&quot;">' +
        '<p><a href="https://x.test/?a=1&amp;b=2">këtu</a></p>',
      text: 'Sot\n\nNjë fjalë\ndhe një\n\n1. një\n  - brenda\n2. dy\n\n“Po”\n\na < b\n\nkëtu',
    });
  });

  it('renders a list of many items in one pass', () => {
    const items = Array.from({ length: 50_000 }, (_, at) => block('list-item', [text(`${at}`)]));
    const html = ofBlocks([block('list', items, { format: 'unordered' })])?.html;
    expect(html?.match(/<li>/g)).toHaveLength(50_000);
  });

  it('splits a plain text into paragraphs', () => {
    expect(bodyOf('Një\ndy\n\n<tre>', 'text', PLACE)).toEqual({
      html: '<p>Një<br>dy</p><p>&lt;tre&gt;</p>',
      text: 'Një\ndy\n\n<tre>',
    });
  });

  it.each([[null], [undefined], [''], [' \n'], [[]], [[block('paragraph', [text('')])]], [7]])(
    'is null for %j',
    (value) => {
      expect(ofBlocks(value)).toBeNull();
    },
  );

  it('renders a javascript: link as text', () => {
    const link = block('link', [text('x')], { url: 'javascript:alert(1)' });
    expect(ofBlocks([block('paragraph', [link])])?.html).toBe('<p>x</p>');
  });

  it('puts a nested list into the item before it, and resolves addresses', () => {
    const item = (of: string) => block('list-item', [text(of)]);
    const inner = block('list', [item('dy')], { format: 'ordered' });
    const link = block('link', [text('x')], { url: '/sq/lajm' });
    const file = { url: '/u/a.jpg', alternativeText: null, caption: 'A & B', width: 9, height: 6 };
    expect(
      ofBlocks([
        block('list', [item('një'), inner, item('tre')], { format: 'unordered' }),
        block('paragraph', [link]),
        { type: 'image', image: file, children: [] },
      ])?.html,
    ).toBe(
      '<ul><li>një<ol><li>dy</li></ol></li><li>tre</li></ul>' +
        '<p><a href="https://site.test/sq/lajm">x</a></p>' +
        '<figure><img src="https://cms.test/u/a.jpg" alt="" width="9" height="6">' +
        '<figcaption>A &amp; B</figcaption></figure>',
    );
  });

  it('keeps a body that is a picture alone', () => {
    const body = ofBlocks([{ type: 'image', image: { url: '/u/a.jpg' }, children: [] }]);
    expect(body).toEqual({ html: '<img src="https://cms.test/u/a.jpg" alt="">', text: '' });
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
        const html = ofBlocks(blocks)?.html ?? '';
        const tags = html.match(/<[^>]*>?/g) ?? [];
        expect(tags.every((tag) => /^<\/?(p|h2|blockquote|pre|code|strong|br)>$/.test(tag))).toBe(
          true,
        );
        expect(html).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/);
      }),
    );
  });
});

describe('bodyOf Markdown', () => {
  it('renders what the editor of Strapi writes, and its text without marks', () => {
    const markdown = [
      '# Sot',
      'Një **fjalë** _e_ ~~x~~ <u>u</u>\ndhe [këtu](/sq/tjeter)',
      '![Një pamje](/uploads/x.jpg)',
      '- një\n- dy\n  - tre',
      '> citat',
      '```js\na < b\n```',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<figure><img src="x.jpg" alt="A" width="9"><figcaption>B &amp; C</figcaption></figure>',
    ].join('\n\n');
    const body = bodyOf(markdown, 'markdown', PLACE);
    expect(body?.html.replaceAll('\n', '')).toBe(
      '<h1>Sot</h1><p>Një <strong>fjalë</strong> <em>e</em> <s>x</s> <u>u</u><br />dhe ' +
        '<a href="https://site.test/sq/tjeter">këtu</a></p>' +
        '<p><img src="https://cms.test/uploads/x.jpg" alt="Një pamje" /></p>' +
        '<ul><li>një</li><li>dy<ul><li>tre</li></ul></li></ul>' +
        '<blockquote><p>citat</p></blockquote><pre><code>a &lt; b</code></pre>' +
        '<table><thead><tr><th>a</th><th>b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td>2</td></tr></tbody></table>' +
        '<figure><img src="https://cms.test/x.jpg" alt="A" width="9" />' +
        '<figcaption>B &amp; C</figcaption></figure>',
    );
    expect(body?.text).toBe(
      'Sot\n\nNjë fjalë e x u\ndhe këtu\n\nnjë\ndy\ntre\n\ncitat\n\na < b\n\na b\n1 2\n\nB & C',
    );
    expect(bodyText(markdown, 'markdown')).toBe(body?.text);
  });

  it.each([
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ['<ol start="-2"><li>a</li></ol>', '<ol start="-2"><li>a</li></ol>'],
    ['<ol start="iii" type="a"><li>a</li></ol>', '<ol><li>a</li></ol>'],
    ['<ol start="9999999999"><li>a</li></ol>', '<ol><li>a</li></ol>'],
    [
      '<table><tr><td colspan="2" rowspan="0" onclick="x()">a</td></tr></table>',
      '<table><tr><td colspan="2" rowspan="0">a</td></tr></table>',
    ],
    [
      '<table><tr><th colspan="100000" rowspan="1e9">a</th></tr></table>',
      '<table><tr><th>a</th></tr></table>',
    ],
    [
      '<img src="https://x.test/a.png" width="100%" height="20">',
      '<img src="https://x.test/a.png" height="20" />',
    ],
  ])('keeps numbers that HTML takes, and leaves out the others: %s', (written, html) => {
    expect(htmlOf(written)?.trim()).toBe(html);
  });

  it('is text where the field is no Markdown', () => {
    expect(bodyOf('**a**', 'text', PLACE)?.html).toBe('<p>**a**</p>');
  });

  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<p onclick="x()" style="a" class="b" id="c">a</p>', '<p>a</p>'],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](JaVa&#x53;cript:alert(1))', '<p>a</p>'],
    ['<a href="&#106;avascript:alert(1)">a</a>', '<p>a</p>'],
    ['<a href="java\tscript:alert(1)">a</a>', '<p>a</p>'],
    ['[a](data:text/html,x)', '<p>a</p>'],
    ['[a](vbscript:x) [b](file:///etc/passwd)', '<p>a b</p>'],
    ['![a](data:image/svg+xml,x)b', '<p>b</p>'],
    ['<img src=x onerror=alert(1)>', '<img src="https://cms.test/x" />'],
    ['<img srcset="x 1x">a', '<p>a</p>'],
    ['<svg onload=x><iframe src="//x"></iframe><style>p{}</style>a', '<p>a</p>'],
    ['[a](//x.test/b)', '<p><a href="https://x.test/b">a</a></p>'],
    ['<a href="https://u:p@x.test/">a</a>', '<p><a href="https://x.test/">a</a></p>'],
    ['<p><b>a', '<p><b>a</b></p>'],
    ['a <!-- b --> c', '<p>a  c</p>'],
    ['<math><mtext></mtext><a href="mailto:a@b.c">a</a>', '<p><a href="mailto:a@b.c">a</a></p>'],
  ])('makes %s safe', (markdown, html) => {
    expect(htmlOf(markdown)?.trim()).toBe(html);
  });

  it('renders what is nested or long without end', () => {
    for (const markdown of ['<div>'.repeat(50_000), '['.repeat(600_000), '<b>a'.repeat(30_000)])
      expect(htmlOf(markdown)).toContain('<p>');
  });

  it.each([
    ['[a](#x) then [b](https://ok.test/) tail', 'a then <a href="https://ok.test/">b</a> tail'],
    [
      '[a](javascript:x) *em* ![i](/i.png)',
      'a <em>em</em> <img src="https://cms.test/i.png" alt="i" />',
    ],
    [
      '<a><b>x</b> <a href="https://ok.test/">y</a></a>',
      '<b>x</b> <a href="https://ok.test/">y</a>',
    ],
  ])('unwraps the refused link of %j', (markdown, expected) => {
    expect(htmlOf(markdown)).toBe(`<p>${expected}</p>`);
  });

  it('reads runs of spaces in bounded time', () => {
    const spaces = ' '.repeat(200_000);
    expect(bodyText(`a${spaces}b`, 'markdown')).toMatch(/^a\s+b$/);
    expect(bodyText(`\`\`\`\n${`x${spaces.slice(0, 3000)}\n`.repeat(60)}\`\`\``, 'markdown')).toBe(
      'x\n'.repeat(60).trim(),
    );
  });

  it.each(['![x](data:image/png;base64,AA)', '<svg><path/></svg>', '&nbsp;', '\u0001'])(
    'is null for %j, of which nothing is left',
    (markdown) => {
      expect(bodyOf(markdown, 'markdown', PLACE)).toBeNull();
    },
  );

  it('leaves no address or tag that is not allowed, whatever is written', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '"', "'", '[', ']', '(', ')', '!', '`', '\n', '&', '=', '/', ' ', 'a', '*'],
      ...['<a href=', '<img src=', 'javascript:', 'onerror=', '<script>', '<!--', ']]>', '</a'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = htmlOf(pieces.join('')) ?? '';
        for (const [tag] of html.matchAll(/<[^>]*>/g)) {
          expect(tag).toMatch(
            /^<\/?(p|a|img|br|hr|em|strong|code|pre|h\d|ul|ol|li|blockquote|tr|td|th|table|thead|tbody)( (href|src|alt|title)="[^"<>]*")*( \/)?>$/,
          );
          expect(tag).not.toMatch(/(href|src)="(?!(https?|mailto|tel):)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
