import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createRequestLimit, type RequestCount } from '../http/request-limit';

export interface Attempt {
  address: string;
  /** Null where the request names no account. */
  account: string | null;
}

/** Seconds. */
const FIVE_MINUTES = 5 * 60;
const DAY = 24 * 60 * 60;
/** Attempts from one address, an office, as a multiple of those on one account. */
const ACCOUNTS_AT_AN_ADDRESS = 5;

const WITHIN: RequestCount = { waitSeconds: null };

const pairOf = ({ address, account }: Attempt): string => `${address} ${account ?? ''}`;

/**
 * Counts attempts to sign in by address and by account, whatever the address. From where its owner signed in within a day
 * an account is not counted, so that a stranger's guesses don't lock the owner out.
 */
export const createSignInLimit = (perAccount: number) => {
  const addresses = createRequestLimit(perAccount * ACCOUNTS_AT_AN_ADDRESS, FIVE_MINUTES);
  const accounts = createRequestLimit(perAccount, FIVE_MINUTES);
  const known = new RateLimiterMemory({ points: 1, duration: DAY });

  return {
    async count(attempt: Attempt): Promise<RequestCount> {
      const ofAddress = await addresses.count(attempt.address);
      if (ofAddress.waitSeconds !== null || attempt.account === null) return ofAddress;
      if ((await known.get(pairOf(attempt))) !== null) return WITHIN;
      return accounts.count(attempt.account);
    },

    /** Remembers where an account has been signed in to. */
    async remember(attempt: Attempt): Promise<void> {
      await known.set(pairOf(attempt), 1, DAY);
    },
  };
};
