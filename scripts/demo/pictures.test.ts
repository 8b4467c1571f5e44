import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { readNewsroom } from '../../database/seeds/data/newsroom';
import { composeSvg, drawJpeg, HEIGHT, WIDTH } from '../../database/seeds/pictures/draw-jpeg';

const { pictures } = readNewsroom();

describe.each(pictures)('the pictures for $category', (picture) => {
  it.each([1, 2])('are small JPEGs of full size: variant %d', async (variant) => {
    const bytes = await drawJpeg(picture, variant);
    expect(bytes.length).toBeLessThan(40 * 1024);
    const { width, height, format } = await sharp(bytes).metadata();
    expect({ width, height, format }).toEqual({ width: WIDTH, height: HEIGHT, format: 'jpeg' });
  });

  it('differ between variants, not between runs', () => {
    expect(composeSvg(picture, 1)).toBe(composeSvg(picture, 1));
    expect(composeSvg(picture, 1)).not.toBe(composeSvg(picture, 2));
    expect(composeSvg(picture, 1)).not.toMatch(/NaN|undefined/);
  });
});
