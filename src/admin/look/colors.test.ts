import { describe, expect, it } from '@jest/globals';
import { darkTheme, lightTheme } from '@strapi/design-system';

import { COLORS } from './newsroom';

/** Relative luminance (WCAG 2.2) of a colour such as #0f6674. */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describe.each([
  ['light', { ...lightTheme.colors, ...COLORS.light }],
  ['dark', { ...darkTheme.colors, ...COLORS.dark }],
] as const)('the %s theme', (_, colors) => {
  it.each([
    ['primary600', 'neutral0'],
    ['primary600', 'neutral100'],
    ['primary600', 'primary100'],
    ['primary700', 'neutral0'],
    ['primary700', 'primary100'],
    ['neutral800', 'primary100'],
  ] as const)('reads %s on %s', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['buttonPrimary500', 'buttonPrimary600'] as const)('reads white on %s', (ground) => {
    expect(contrast('#ffffff', colors[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
