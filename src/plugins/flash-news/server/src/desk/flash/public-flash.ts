import type { PublicFlash } from '../../../../shared/contracts/feed';
import type { FlashRecord } from './store';

/** Serializes a running flash for readers, with the banner line of `locale`. */
export const toPublicFlash = (
  flash: Pick<FlashRecord, 'level' | 'startedAt' | 'expiresAt' | 'text'>,
  locale: string,
): PublicFlash => ({
  level: flash.level,
  startedAt: new Date(flash.startedAt).toISOString(),
  expiresAt: new Date(flash.expiresAt).toISOString(),
  text: flash.text[locale] ?? null,
});
