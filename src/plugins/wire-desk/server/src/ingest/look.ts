/** What a look at a source gave. */
export interface Look {
  /** How many items were stored. */
  received: number;
  /** Pieces and files that can't be read, a sentence each. */
  refused: string[];
  /** What the next look at a feed sends, so that it is answered only if there is something new. */
  etag?: string | null;
  lastModified?: string | null;
}

/** A look that failed, and when the source asks to be looked at again (ms from now). */
export class LookFailure extends Error {
  override readonly name = 'LookFailure';

  constructor(
    message: string,
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}

/** A watched folder or polled feed. */
export interface Source {
  kind: 'folder' | 'feed';
  /** The path or address, by which its state is stored. */
  address: string;
  provider: string;
  /** Milliseconds between two looks. */
  every: number;
  look: (
    last: { etag: string | null; lastModified: string | null },
    stop: AbortSignal,
  ) => Promise<Look>;
}
