import { describe, expect, it } from '@jest/globals';
import { hashOf } from './hash-of';

const leaf = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('hashOf', () => {
  it.each([null, undefined, '', '  \n', 7])('has none for the empty text %p', (value) => {
    expect(hashOf('text', value)).toBeNull();
  });

  it.each([null, [], [paragraph(leaf(''))], [paragraph(leaf(' ')), paragraph(leaf(''))]])(
    'has none for empty blocks %j',
    (value) => {
      expect(hashOf('blocks', value)).toBeNull();
    },
  );

  it('has none for a list without texts', () => {
    expect(hashOf('list', [{ __component: 'a.b', caption: null }, { caption: '' }])).toBeNull();
  });

  it('is short enough for a header with hundreds of them', () => {
    expect(hashOf('text', 'Titulli')).toHaveLength(16);
  });

  it('is of the text: not of its letters’ form, its line ends, or space around it', () => {
    expect(hashOf('text', ' Çelësi\r\n'.normalize('NFD'))).toBe(hashOf('text', 'Çelësi'));
    expect(hashOf('list', [{ caption: ' Një ' }])).toBe(hashOf('list', [{ caption: 'Një' }]));
    expect(hashOf('text', 'a')).not.toBe(hashOf('text', 'A'));
  });

  it('is not of the order of keys, ids, marks that are off, or empty paragraphs at the end', () => {
    const stored = [{ children: [{ text: 'Po.', bold: false, type: 'text' }], type: 'paragraph' }];
    const sent = [{ ...paragraph(leaf('Po.')), id: 4 }, paragraph(leaf('')), paragraph(leaf(' '))];
    expect(hashOf('blocks', sent)).toBe(hashOf('blocks', stored));
  });

  it('is not of how the editor cut a text into pieces, or of space around a paragraph', () => {
    const link = (...children: object[]) => ({ type: 'link', url: 'https://a.example', children });
    const whole = [paragraph(leaf('Ura u '), leaf('hap', { bold: true }), link(leaf('dje')))];
    const cut = [
      paragraph(
        ...[leaf(' Ura '), leaf('u '), leaf(''), leaf('ha', { bold: true })],
        ...[leaf('p', { bold: true }), leaf(''), link(leaf('dj'), leaf('e')), leaf(' ')],
      ),
    ];
    expect(hashOf('blocks', cut)).toBe(hashOf('blocks', whole));
    const code = (text: string) => [{ type: 'code', children: [leaf(text)] }];
    expect(hashOf('blocks', code('  po'))).not.toBe(hashOf('blocks', code('po')));
    expect(hashOf('blocks', [paragraph(leaf('Ura u'), leaf('hap', { bold: true }))])).not.toBe(
      hashOf('blocks', [paragraph(leaf('Ura u '), leaf('hap', { bold: true }))]),
    );
  });

  it('is of marks, of paragraphs, and of empty ones between others', () => {
    const plain = hashOf('blocks', [paragraph(leaf('Po.'))]);
    const others = [
      [paragraph(leaf('Po.', { bold: true }))],
      [paragraph(leaf('Po')), paragraph(leaf('.'))],
      [paragraph(leaf('')), paragraph(leaf('Po.'))],
    ];
    expect(new Set([plain, ...others.map((value) => hashOf('blocks', value))]).size).toBe(4);
  });

  it('is of which picture blocks have, not of how it was processed', () => {
    const picture = (image: object) => [{ type: 'image', image, children: [leaf('')] }];
    const one = hashOf('blocks', picture({ hash: 'h1', url: '/a.png', size: 3, updatedAt: 'x' }));
    expect(hashOf('blocks', picture({ hash: 'h1', url: '/b.png', size: 9 }))).toBe(one);
    expect(hashOf('blocks', picture({ hash: 'h2', url: '/a.png' }))).not.toBe(one);
    expect(hashOf('blocks', picture({ hash: 'h1', alternativeText: 'Deti' }))).not.toBe(one);
  });

  it('is of the texts of a list in their order, not of row ids', () => {
    const list = [
      { id: 1, caption: 'Një' },
      { id: 2, caption: 'Dy' },
    ];
    const later = list.map((item) => ({ ...item, id: item.id + 10 }));
    expect(hashOf('list', later)).toBe(hashOf('list', list));
    expect(hashOf('list', [...list].reverse())).not.toBe(hashOf('list', list));
  });
});
