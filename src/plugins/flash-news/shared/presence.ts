/** Milliseconds between two reports of an open editor, and after the last until it counts as closed. */
export const PRESENCE_EVERY = 10_000;
export const PRESENCE_LASTS = 25_000;
