import createError from 'http-errors';
import type { FlashConflict } from '../../../../shared/contracts/flash';
import type { Embargo } from '../../../../shared/contracts/release';

/** Returns a 409 error with the reason and the current state as details (RFC 9110 §15.5.10). */
export const flashConflict = (message: string, details: FlashConflict): Error =>
  createError(409, message, { details, name: 'ConflictError' });

/** Returns the 409 error for a document that isn't visible: its embargoes, and the request that would make it so. */
export const notVisibleConflict = (embargoes: Embargo[], published: string[]): Error => {
  const hiding = embargoes.filter(({ locale }) => published.includes(locale));
  if (hiding.length === 0) {
    return flashConflict(
      'Readers can’t see this document yet. Publish and flash it: name the languages in publish.',
      { code: 'notVisible', offer: 'publish-and-flash', embargoes },
    );
  }
  const until = hiding.map(({ locale, releasedAt }) => `${releasedAt} (${locale})`).join(', ');
  return flashConflict(
    `Readers can’t see this document yet: it is under embargo until ${until}. To end the embargo with the flash, name the languages in release.`,
    { code: 'notVisible', offer: 'release-and-flash', embargoes },
  );
};
