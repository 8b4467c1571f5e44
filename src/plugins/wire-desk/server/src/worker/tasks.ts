import type { Incoming } from '../formats/incoming-item';
import { readIncoming, type ReadOptions } from '../formats/read-incoming';
import { IncomingRefusal, type RefusalStatus } from '../formats/refusal';
import { parseCopy } from '../parse/parse-copy';
import { parseStory } from '../parse/parse-story';
import type { Known } from '../parse/proposal/proposal';

/** A class doesn't survive the way out of a thread: a refusal goes as its message and status. */
export type ReadDocument =
  { incoming: Incoming } | { refusal: { message: string; status: RefusalStatus } };

const readDocument = ({
  document,
  options,
}: {
  document: Uint8Array | string;
  options: ReadOptions;
}): ReadDocument => {
  try {
    return { incoming: readIncoming(document, options) };
  } catch (error) {
    if (!(error instanceof IncomingRefusal)) throw error;
    return { refusal: { message: error.message, status: error.status } };
  }
};

/** What the thread does, by name. Each is pure. */
export const tasks = {
  readDocument,
  parseCopy: ({ copy, known }: { copy: string; known: Known }) => parseCopy(copy, known),
  parseStory: (given: { paragraphs: string[] } & Pick<Known, 'persons' | 'locale'>) =>
    parseStory(given.paragraphs, given),
};

export type Tasks = typeof tasks;
