import { tasks } from './tasks';

/** The file of the thread: piscina calls what it exports by name. */
export const { readDocument, parseCopy, parseStory } = tasks;
