/** A version's placement in Latest news: by its release, pinned on top until a time, or kept out (such as evergreens). */
export const PLACES = ['usual', 'top', 'out'] as const;

export type Place = (typeof PLACES)[number];

/** The maximum length of a pin, in hours, in case it is forgotten. */
export const MAX_PIN_HOURS = 168;
