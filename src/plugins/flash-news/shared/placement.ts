/**
 * Where a version stands in Latest news: in its usual place, by its release; on top until a time; or not at all,
 * such as what is sponsored or evergreen. It can be read at its own address whichever it is.
 */
export const PLACES = ['usual', 'top', 'out'] as const;

export type Place = (typeof PLACES)[number];

/** The longest that a story can be held on top, in hours: a pin can't be forgotten for good either. */
export const MAX_PIN_HOURS = 168;
