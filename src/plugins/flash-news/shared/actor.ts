import type { Actor } from './contracts/actor';

/** The actor of what happens by time alone: a flash that runs out, an embargo that lifts. */
export const TIME: Actor = { id: null, name: 'Time' };

export const isTime = ({ id, name }: Actor): boolean => id === TIME.id && name === TIME.name;
