import sharp from 'sharp';

import type { DemoPicture } from '../data/newsroom';
import type { PATTERNS } from '../data/schemas';

/** Pixels: the 3:2 of press photographs. */
export const WIDTH = 1200;
export const HEIGHT = 800;

type Pattern = (typeof PATTERNS)[number];

/** `figure` and `accent` are colours; `phase` is a small whole number that varies the drawing. */
type Draw = (figure: string, accent: string, phase: number) => string[];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Returns a number between 0 and 1, deterministic, so that every run draws the same pictures. */
const vary = (index: number, phase: number): number =>
  (Math.sin(index * 1.7 + phase * 2.3) + Math.sin(index * 0.6 + phase) + 2) / 4;

/** Returns the path of a ridge or wave around `level`, closed at the lower edge. */
const ridge = (level: number, swing: number, phase: number): string => {
  const points = range(13).map(
    (index) => `${index * 100},${Math.round(level + swing * (vary(index, phase) - 0.5))}`,
  );
  return `M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z`;
};

const circle = (x: number, y: number, radius: number, paint: string): string =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${Math.round(radius)}" ${paint}/>`;

const box = (x: number, y: number, width: number, height: number, paint: string): string =>
  `<rect x="${x}" y="${Math.round(y)}" width="${width}" height="${Math.round(height)}" ${paint}/>`;

const PATTERN: Record<Pattern, Draw> = {
  rings: (figure, accent, phase) =>
    range(7).map((index) =>
      circle(
        320 + phase * 240,
        420,
        60 + index * 105,
        `fill="none" stroke="${index % 3 === 0 ? accent : figure}" stroke-width="30"`,
      ),
    ),
  hills: (figure, accent, phase) =>
    range(4).map(
      (index) =>
        `<path d="${ridge(330 + index * 130, 260, phase + index)}" fill="${index === 3 ? accent : figure}" opacity="${0.4 + index * 0.2}"/>`,
    ),
  waves: (figure, accent, phase) =>
    range(6).map(
      (index) =>
        `<path d="${ridge(140 + index * 120, 110, phase * 2 + index)}" fill="${index % 2 ? accent : figure}" opacity="0.45"/>`,
    ),
  stripes: (figure, accent, phase) =>
    range(10).map(
      (index) =>
        `<g transform="skewX(-24)">${box(index * 190 - 40, 0, 40 + 90 * vary(index, phase), HEIGHT, `fill="${index % 3 ? figure : accent}"`)}</g>`,
    ),
  bars: (figure, accent, phase) =>
    range(9).map((index) => {
      const height = 160 + 480 * vary(index, phase);
      const paint = `fill="${index === 4 + phase ? accent : figure}"`;
      return box(75 + index * 120, HEIGHT - height, 80, height, paint);
    }),
  arcs: (figure, accent, phase) =>
    range(5).map((index) =>
      circle(
        index % 2 ? WIDTH : 0,
        120 + phase * 180 + index * 60,
        180 + index * 90,
        `fill="none" stroke="${index === 2 ? accent : figure}" stroke-width="14"`,
      ),
    ),
  weave: (figure, accent, phase) =>
    range(96).map((index) =>
      box(
        (index % 12) * 100 + 8,
        Math.floor(index / 12) * 100 + 8,
        84,
        84,
        `fill="${(index * 5 + Math.floor(index / 12) * phase) % 3 ? figure : accent}" opacity="${(0.35 + 0.6 * vary(index, phase)).toFixed(2)}"`,
      ),
    ),
  dots: (figure, accent, phase) =>
    range(96).map((index) =>
      circle(
        (index % 12) * 100 + 50,
        Math.floor(index / 12) * 100 + 50,
        8 + 34 * vary(index, phase),
        `fill="${index % 7 === phase ? accent : figure}"`,
      ),
    ),
};

/** Returns an abstract picture as SVG, deterministic for pattern, palette and variant (1 or 2). */
export const composeSvg = ({ pattern, palette }: DemoPicture, variant: number): string => {
  const [ground, figure, accent] = palette;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>`,
    ...PATTERN[pattern](figure, accent, variant),
    '</svg>',
  ].join('');
};

/** Returns the picture as JPEG, which every feed reader shows. */
export const drawJpeg = (picture: DemoPicture, variant: number): Promise<Buffer> =>
  sharp(Buffer.from(composeSvg(picture, variant)))
    .jpeg({ quality: 60, mozjpeg: true })
    .toBuffer();
