import { createHash } from 'node:crypto';

/*
 * A row's place in the index: its time in ms times 1024, plus a number that tells rows of one ms apart. The index is read in the
 * order of places, so that a page of the newest matches ends after as many rows. Bulk SQL may give many rows one time: when
 * the places of a ms are taken, a row gets one somewhat later.
 */

const PER_MS = 1024;

/** Doublings of the places that a row may get. */
const DOUBLINGS = 15;

/** By how many ms a row's place may be late. */
export const MAX_LATENESS = 2 ** DOUBLINGS;

/** The first time (epoch ms) that has no place: in the year 2248. Readers see no such version; a killed one has it. */
export const NO_PLACE_FROM = Math.floor(Number.MAX_SAFE_INTEGER / PER_MS) - 2 * MAX_LATENESS;

export const firstPlaceOf = (at: number): number => at * PER_MS;

/** Whether a time (epoch ms) has places. */
export const hasPlace = (at: number): boolean => Math.abs(at) < NO_PLACE_FROM;

/** Whether a place is one of a time, so that a row whose time has not changed may keep it. */
export const isPlaceOf = (place: number, at: number): boolean =>
  place >= firstPlaceOf(at) && place < firstPlaceOf(at + MAX_LATENESS);

/** Returns places for a row, the preferred first. They depend on its key and time alone. */
export const placesFor = (key: string, at: number): number[] => {
  const digest = createHash('sha256').update(key).digest();
  return Array.from({ length: DOUBLINGS + 1 }, (_, doubling) => {
    const random = digest.readUInt32LE((doubling * 4) % 28) + doubling;
    return firstPlaceOf(at) + (random % (PER_MS * 2 ** doubling));
  });
};

/** Whether a number may be a place. */
export const isPlace = (value: unknown): value is number => Number.isSafeInteger(value);
