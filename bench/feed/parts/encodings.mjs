import { asFastAsCanBe, takeTurns } from '../load.mjs';
import { FEED } from '../questions.mjs';

/** @typedef {import('../child.mjs').Child} Child */

/**
 * Measures requests for one page in each content encoding.
 * @param {{ ours: Child }} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureEncodings({ ours }, options) {
  return takeTurns(
    ['identity', 'gzip', 'br'].map((encoding) => ({
      ...{ peer: 'ours', child: ours, load: encoding, path: FEED },
      headers: { 'Accept-Encoding': encoding },
    })),
    options,
    asFastAsCanBe,
  );
}
