import type { Incoming } from '../formats/incoming-item';
import type { ReadOptions } from '../formats/read-incoming';
import { IncomingRefusal } from '../formats/refusal';
import type { Known, KnownPerson, Proposal } from '../parse/proposal/proposal';
import type { Tasks } from './tasks';

/** Runs a task of the thread. @throws NotRead where it was given up */
export type Run = <Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
) => Promise<ReturnType<Tasks[Name]>>;

/** A task that was given up: it took too long or too much memory. `reason` completes "Reading it". */
export class NotRead extends Error {
  override readonly name = 'NotRead';

  constructor(readonly reason: string) {
    super(`Reading it ${reason}`);
  }
}

type Story = ReturnType<Tasks['parseStory']>;

/** Reads copy apart from the event loop, on which readers wait for their feeds. */
export interface Reader {
  /** @throws IncomingRefusal in the user's words, if nothing of the document can be read */
  readIncoming: (document: Uint8Array | string, options?: ReadOptions) => Promise<Incoming>;
  /** @throws IncomingRefusal (413) for copy that takes too long */
  parseCopy: (copy: string, known: Known) => Promise<Proposal>;
  /** @throws IncomingRefusal (413) for a story that takes too long */
  parseStory: (paragraphs: string[], known: Pick<Known, 'persons' | 'locale'>) => Promise<Story>;
}

/** What is sent to the thread is copied: of a person, what the parser looks at. */
const plain = ({ documentId, name, aliases, roles = [] }: KnownPerson): KnownPerson => ({
  ...(documentId !== undefined && { documentId }),
  ...{ name, aliases, roles },
});

const refusing = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    throw new IncomingRefusal(`${error.message}. Take it in smaller parts.`, 413);
  }
};

export const createReader = (run: Run): Reader => ({
  async readIncoming(document, options = {}) {
    const read = await refusing(run('readDocument', { document, options }));
    if ('incoming' in read) return read.incoming;
    const { message, status, code } = read.refusal;
    throw new IncomingRefusal(message, status, code);
  },

  parseCopy: (copy, { persons, ...known }) =>
    refusing(run('parseCopy', { copy, known: { ...known, persons: persons.map(plain) } })),

  parseStory: (paragraphs, { persons, locale }) =>
    refusing(run('parseStory', { paragraphs, locale, persons: persons.map(plain) })),
});
