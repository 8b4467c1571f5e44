import { describe, expect, it } from '@jest/globals';
import { decodeBytes } from './decode-bytes';
import { decodeCopy } from './decode-copy';
import { repairedText } from './doubly-encoded';
import { MAX_BYTES } from './limits';
import { refusalText } from './refusal-text';

/** Encodes a text in an encoding of one byte a letter, or in UTF-16. */
function encode(text: string, encoding: string): Buffer {
  if (encoding.startsWith('utf-16')) {
    const little = Buffer.from(text, 'utf16le');
    return encoding === 'utf-16le' ? little : little.swap16();
  }
  const letters = Array.from({ length: 256 }, (_, byte) => decodeBytes(Buffer.of(byte), encoding));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}

const albanian =
  'Çështja e ujit nuk është zgjidhur, tha kryetari të hënën. „Nuk kemi ujë“, tha një banore.';
const english = 'The café’s owner said “we’re closed” – and that was all. It was a naïve plan.';
const plain = 'Çështja e ujit nuk është zgjidhur, tha kryetari të hënën.';
const croatian = 'Građani čekaju odgovor, rekao je ministar Đorđe Živković u četvrtak u Šibeniku.';
const russian = 'Правительство приняло закон о лесах, сказал министр в четверг.';

describe('bytes of copy', () => {
  it.each([
    [albanian, 'windows-1252'],
    [english, 'windows-1252'],
    [plain, 'iso-8859-1'],
    [croatian, 'windows-1250'],
    [croatian, 'iso-8859-2'],
    [russian, 'windows-1251'],
    [russian, 'koi8-r'],
    [albanian, 'utf-16le'],
    [albanian, 'utf-16be'],
  ])('of %j in %s are refused by that name, and read with it', (text, encoding) => {
    const bytes = encode(text, encoding);
    const refusal = { reason: 'not-utf-8', likely: encoding };
    expect(decodeCopy(bytes)).toEqual({ kind: 'refused', refusal });
    expect(decodeCopy(bytes, encoding)).toEqual({ kind: 'text', text });
  });

  it('with a byte order mark lose it', () => {
    expect(decodeCopy(Buffer.from('\uFEFFUra'))).toEqual({ kind: 'text', text: 'Ura' });
  });

  it.each([
    ['nothing', Buffer.alloc(0), { reason: 'empty' }],
    ['spaces', Buffer.from(' \r\n\t'), { reason: 'empty' }],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024), { reason: 'too-large', bytes: 50 * 1024 * 1024 }],
    ['a PDF', Buffer.from('%PDF-1.7 …'), { reason: 'binary', format: 'a PDF document' }],
    [
      'a program',
      Buffer.from([127, 69, 76, 70, 0, 0, 0, 1, 0, 200]),
      { reason: 'binary', format: null },
    ],
  ])('that are %s are refused', (_, bytes, refusal) => {
    expect(decodeCopy(bytes)).toEqual({ kind: 'refused', refusal });
  });

  it('are refused in an encoding that there is not', () => {
    expect(decodeCopy(Buffer.from('Ura'), 'windows-9')).toMatchObject({
      refusal: { reason: 'unknown-encoding' },
    });
  });

  it('of the largest copy are read', () => {
    expect(decodeCopy(Buffer.alloc(MAX_BYTES, 'a'))).toMatchObject({ kind: 'text' });
  });

  it('are refused in words that name what to do', () => {
    const howTo = (encoding: string) => `--encoding ${encoding}`;
    expect(refusalText('a.txt', { reason: 'not-utf-8', likely: 'windows-1250' }, howTo)).toBe(
      'a.txt is not UTF-8 text. It is likely windows-1250: read it with --encoding windows-1250, or save it as UTF-8.',
    );
    expect(refusalText('a.txt', { reason: 'too-large', bytes: 50 * 1024 * 1024 }, howTo)).toBe(
      'a.txt has 51200 KiB; copy of more than 256 KiB is not read.',
    );
  });
});

describe('text that was encoded twice', () => {
  const twice = (text: string, encoding: string) => decodeBytes(Buffer.from(text), encoding) ?? '';

  it.each([
    [albanian, 'windows-1252'],
    [albanian, 'windows-1250'],
    [english, 'windows-1252'],
    [croatian, 'windows-1250'],
    [russian, 'windows-1252'],
  ])('of %j by %s is repaired', (text, encoding) => {
    expect(repairedText(twice(text, encoding))).toBe(text);
    expect(repairedText(twice(twice(text, encoding), encoding))).toBe(text);
  });

  it('is repaired as editors know it', () => {
    expect(repairedText('â€œNuk kemi ujÃ«â€\u009D, tha Ã‡ela â€“ dhe iku.')).toBe(
      '“Nuk kemi ujë”, tha Çela – dhe iku.',
    );
    expect(repairedText('â€œNuk kemi ujÃ«â€, tha ai.')).toBe('“Nuk kemi ujë”, tha ai.');
  });

  it.each([albanian, english, croatian, russian, 'SÃO PAULO é uma cidade', 'plain', ''])(
    'is not %j',
    (text) => {
      expect(repairedText(text)).toBeNull();
    },
  );
});
