/** The newsroom's name, as its staff see it. Write your own here. */
export const NAME = 'Newsroom';

/**
 * The panel's main colour in both themes, by the names of Strapi's design system. `colors.test.ts` holds them to the contrast of
 * WCAG 2.2 (1.4.3): 600 and 700 are texts, 100 is behind them, and a button's label is white.
 */
export const COLORS = {
  light: {
    primary100: '#e8f3f5',
    primary200: '#c4dfe4',
    primary500: '#23808f',
    primary600: '#0f6674',
    primary700: '#0b4f5b',
    buttonPrimary500: '#17798a',
    buttonPrimary600: '#0f6674',
  },
  dark: {
    primary100: '#12282e',
    primary200: '#2b5560',
    primary500: '#2a9dae',
    primary600: '#5cc3d3',
    primary700: '#8fd8e4',
    buttonPrimary500: '#17798a',
    buttonPrimary600: '#0f6674',
  },
};
