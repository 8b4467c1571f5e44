/** Milliseconds. How often an open editor says that it is there, and after what silence it is taken to be gone. */
export const PRESENCE_EVERY = 10_000;
export const PRESENCE_LASTS = 25_000;
