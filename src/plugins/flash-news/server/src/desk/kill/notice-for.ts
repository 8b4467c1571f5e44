import type { ConfiguredLocales } from '../../newsroom/check-locale';
import { localeChain } from '../../newsroom/locale-chain';

/** Returns the notice for a reader of a locale: its own, else by the fallback chain of `auto`, else the first. */
export const noticeFor = (
  notices: Record<string, string>,
  locale: string,
  configured: ConfiguredLocales,
): string => {
  const byLocale = new Map(Object.entries(notices));
  const chain = [...localeChain(locale, { kind: 'auto' }, configured), ...byLocale.keys()];
  return chain.map((code) => byLocale.get(code)).find((text) => text !== undefined) ?? '';
};
