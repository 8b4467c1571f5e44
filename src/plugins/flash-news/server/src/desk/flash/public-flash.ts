import type { PublicFlash } from '../../../../shared/contracts/feed';
import type { FlashRecord } from './store';

/** A running flash in the words of the public contract; the banner line is the served locale's. */
export const toPublicFlash = (
  flash: Pick<FlashRecord, 'level' | 'startedAt' | 'expiresAt' | 'text'>,
  locale: string,
): PublicFlash => ({
  level: flash.level,
  startedAt: new Date(flash.startedAt).toISOString(),
  expiresAt: new Date(flash.expiresAt).toISOString(),
  text: flash.text[locale] ?? null,
});
