import { describe, expect, it } from '@jest/globals';
import { checkPicture, tooManyPixelsMessage } from './check-picture';

describe('checkPicture', () => {
  it.each([
    ['a.jpg', 'jpeg', 'image/jpeg'],
    ['a.JPEG', 'jpeg', 'image/jpeg'],
    ['a.b.png', 'png', 'image/png'],
    ['a.webp', 'webp', 'image/webp'],
    ['a.avif', 'avif', 'image/avif'],
    ['a.gif', 'gif', 'image/gif'],
    ['without', 'png', 'image/png'],
  ])('accepts %s with %s bytes as %s', (name, format, mime) => {
    expect(checkPicture(name, format)).toEqual({ format, mime });
  });

  it.each(['svg', 'tiff', 'pdf', 'heif', 'constructor', null])('refuses %s', (format) => {
    expect(checkPicture('a.png', format)).toEqual({
      refusal:
        '"a.png" is not accepted, or is damaged. Choose a picture: JPEG, PNG, WebP, AVIF or GIF.',
    });
  });

  it.each([
    ['a.html', 'png', /Rename it to end in \.png\.$/],
    ['a.png.svg', 'png', /Rename it to end in \.png\.$/],
    ['a.png', 'jpeg', /holds a JPEG picture\. Rename it to end in \.jpg or \.jpeg\.$/],
  ])('refuses %s with %s bytes', (name, format, refusal) => {
    expect(checkPicture(name, format)).toEqual({ refusal: expect.stringMatching(refusal) });
  });
});

describe('tooManyPixelsMessage', () => {
  it('refuses more pixels than the limit, and names both', () => {
    expect(tooManyPixelsMessage('a.png', 50_000_000, 50)).toBeNull();
    expect(tooManyPixelsMessage('a.png', 50_000_001, 50)).toMatch(
      /^"a.png" has 51 megapixels, .*accepted are 50\./,
    );
  });
});
