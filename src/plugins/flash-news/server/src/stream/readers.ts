import type { ResolvedLocales } from '../newsroom/check-locale';

/** The readers of a stream, who get the same bytes: by the locale that they asked for, and the chain that may serve it. */
export interface Readers extends Pick<ResolvedLocales, 'locale' | 'chain'> {
  key: string;
}

export const readersOf = ({ locale, chain }: ResolvedLocales): Readers => ({
  ...{ locale, chain },
  key: chain.join(),
});
