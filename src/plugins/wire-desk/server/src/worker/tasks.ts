import type { Incoming } from '../formats/incoming-item';
import { readIncoming, type ReadOptions } from '../formats/read-incoming';
import { IncomingRefusal } from '../formats/refusal';
import { parseCopy } from '../parse/parse-copy';
import { parseStory } from '../parse/parse-story';
import type { Known } from '../parse/proposal/proposal';

/** A class doesn't survive the way out of a thread: a refusal goes as what it says. */
export type ReadDocument =
  { incoming: Incoming } | { refusal: Pick<IncomingRefusal, 'message' | 'status' | 'code'> };

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
    const { message, status, code } = error;
    return { refusal: { message, status, code } };
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
