/** HTTP status of a refusal: unreadable, too large, or of a format that is not read. */
export type RefusalStatus = 400 | 413 | 415;

/** Copy that can't be read. Its message says in the user's words what is wrong and what is accepted. */
export class IncomingRefusal extends Error {
  override readonly name = 'IncomingRefusal';

  constructor(
    message: string,
    readonly status: RefusalStatus = 400,
  ) {
    super(message);
  }
}
