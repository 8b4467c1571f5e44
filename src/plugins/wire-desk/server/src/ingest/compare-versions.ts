import type { IncomingItem } from '../formats/incoming-item';
import { toMoment } from '../formats/moments';
import type { StoredItem } from '../store/items';

const NUMBER = /^\d{1,30}(?:\.\d{1,10})*$/;

const compareNumbers = (a: string, b: string): number => {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const [x, y] = [BigInt(left[part] ?? 0), BigInt(right[part] ?? 0)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};

/** Returns a version that is a time as epoch ms; one without a zone is UTC. Null for another, such as a number. */
const momentOf = (version: string): number | null => {
  const moment = NUMBER.test(version) ? null : toMoment(version);
  return moment === null ? null : Date.parse(moment);
};

/** Compares two versions as numbers or times: below 0 if `a` is older; null if they can't be compared. */
export const compareVersions = (a: string, b: string): number | null => {
  if (a === b) return 0;
  if (NUMBER.test(a) && NUMBER.test(b)) return compareNumbers(a, b);
  const [left, right] = [momentOf(a), momentOf(b)];
  return left === null || right === null ? null : Math.sign(left - right);
};

/** The part of a stored version that is compared. */
export type Known = Pick<StoredItem, 'version' | 'fingerprint' | 'pubStatus'>;

export type Verdict = 'new' | 'update' | 'kill' | 'same' | 'superseded';

/**
 * Returns what a piece is to the versions of it that are known, the latest first. It is superseded by any known version that is
 * later, not by the last one alone: an agency may number some versions and date others. Of two that can't be compared, what
 * comes later counts as later. The same version with another status counts as a later one: agencies kill without counting on.
 */
export const judgeVersion = (
  item: Pick<IncomingItem, 'status'> & { version: string | null; fingerprint: string },
  known: readonly Known[],
): Verdict => {
  const [latest] = known;
  const later = item.status === 'canceled' ? 'kill' : 'update';
  if (latest === undefined) return item.status === 'canceled' ? 'kill' : 'new';
  const { version } = item;
  if (version === null) {
    const isSame = item.fingerprint === latest.fingerprint && item.status === latest.pubStatus;
    return isSame ? 'same' : later;
  }
  const compared = known.map((one) => ({
    one,
    order: one.version === null ? null : compareVersions(version, one.version),
  }));
  const matching = compared.find(({ order }) => order === 0)?.one;
  if (matching === latest) return item.status === latest.pubStatus ? 'same' : later;
  const isOlder = compared.some(({ order }) => order !== null && order < 0);
  return matching !== undefined || isOlder ? 'superseded' : later;
};
