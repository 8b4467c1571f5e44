import { describe, expect, it } from '@jest/globals';
import { judgePicture } from './judge-picture';

describe('judging an upload', () => {
  it.each([
    ['a.jpg', 'jpeg', 'image/jpeg'],
    ['a.JPEG', 'jpeg', 'image/jpeg'],
    ['a.b.png', 'png', 'image/png'],
    ['a.webp', 'webp', 'image/webp'],
    ['a.avif', 'avif', 'image/avif'],
    ['a.gif', 'gif', 'image/gif'],
    ['without', 'png', 'image/png'],
  ])('%s with %s in it is %s', (name, kind, mime) => {
    expect(judgePicture(name, kind)).toEqual({ kind, mime });
  });

  it.each(['svg', 'tiff', 'pdf', 'heif', 'constructor', null])('takes no %s', (format) => {
    expect(judgePicture('a.png', format)).toEqual({
      refusal:
        '"a.png" is not accepted, or is damaged. Choose a picture: JPEG, PNG, WebP, AVIF or GIF.',
    });
  });

  it.each([
    ['a.html', 'png', /Rename it to end in \.png\.$/],
    ['a.png.svg', 'png', /Rename it to end in \.png\.$/],
    ['a.png', 'jpeg', /holds a JPEG picture\. Rename it to end in \.jpg or \.jpeg\.$/],
  ])('takes no %s that holds %s', (name, format, refusal) => {
    expect(judgePicture(name, format)).toEqual({ refusal: expect.stringMatching(refusal) });
  });
});
