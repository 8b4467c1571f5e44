/** HTTP status of a refusal: unreadable, too large, or of a format that is not read. */
export type RefusalStatus = 400 | 413 | 415;

/** Why a document can't be read, where that is a reason of many documents: it has no text, or its XML or JSON is broken. */
export type RefusalCode = 'noText' | 'notWellFormed';

/** Copy that can't be read. Its message says in the user's words what is wrong and what is accepted. */
export class IncomingRefusal extends Error {
  override readonly name = 'IncomingRefusal';

  constructor(
    message: string,
    readonly status: RefusalStatus = 400,
    readonly code: RefusalCode | null = null,
  ) {
    super(message);
  }
}
