/**
 * What went wrong: `answer` is a status of 400 and above, or a body that can't be read; `network` means that no
 * answer came; `timeout` that it took longer than the client waits.
 */
export type Failure = 'answer' | 'network' | 'timeout';

interface Circumstances {
  failure: Failure;
  status?: number;
  details?: unknown;
  cause?: unknown;
}

/** The one error of this package; what a caller aborts rejects with the reason of its own signal instead. */
export class FlashNewsError extends Error {
  override readonly name = 'FlashNewsError';
  readonly failure: Failure;
  /** The status (RFC 9110 §15); null where no answer came. */
  readonly status: number | null;
  /** `error.details` of the answer, such as the faulty parameters of a 400; null where there are none. */
  readonly details: unknown;

  constructor(message: string, { failure, status, details, cause }: Circumstances) {
    super(message, { cause });
    this.failure = failure;
    this.status = status ?? null;
    this.details = details ?? null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The body as JSON; undefined where it is none, as with the pages that a proxy makes. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The error that an answer tells of in Strapi's words: `{ error: { message, details } }`. */
export const refusalIn = ({ status, text }: { status: number; text: string }): FlashNewsError => {
  const body = jsonOf(text);
  const said = isObject(body) && isObject(body['error']) ? body['error'] : {};
  const message =
    typeof said['message'] === 'string' ? said['message'] : `The newsroom answered ${status}`;
  return new FlashNewsError(message, { failure: 'answer', status, details: said['details'] });
};

/**
 * The body of a good answer.
 * @throws FlashNewsError where it is not JSON.
 */
export const readBody = ({ status, text }: { status: number; text: string }): object => {
  const body = jsonOf(text);
  if (isObject(body)) return body;
  throw new FlashNewsError('The answer is not JSON: is baseUrl that of the newsroom?', {
    failure: 'answer',
    status,
  });
};
