import type { Limits } from '../../../shared/contracts/settings';
import { minutesAfter } from './minutes';

/** A running flash; times in epoch ms. */
interface Running {
  expiresAt: number;
  now: number;
  /** The most minutes from now that it can have. */
  longest: number;
}

/**
 * Returns the minutes from now that extend a flash, of which the form begins with: the usual length, else the shortest preset, else
 * the usual length beyond its end. Undefined where nothing extends it: the form must not be set to shorten.
 */
export const initialMinutes = (
  { defaultMinutes, presets }: Pick<Limits, 'defaultMinutes' | 'presets'>,
  { expiresAt, now, longest }: Running,
): number | undefined => {
  const lengthens = (minutes: number): boolean =>
    minutes <= longest && minutesAfter(now, minutes) > expiresAt;
  const left = Math.ceil((expiresAt - now) / 60_000);
  const beyond = Math.min(left + defaultMinutes, longest);
  return [defaultMinutes, ...[...presets].sort((a, b) => a - b), beyond].find(lengthens);
};
