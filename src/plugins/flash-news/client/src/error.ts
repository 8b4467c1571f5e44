/** `answer`: an error status, or a body that is not JSON. `network`: no answer. `timeout`: no answer in time. */
export type Failure = 'answer' | 'network' | 'timeout';

interface FlashNewsErrorOptions {
  failure: Failure;
  status?: number;
  details?: unknown;
  cause?: unknown;
}

/** The only error of this package. A call that the caller aborts rejects with the reason of its signal instead. */
export class FlashNewsError extends Error {
  override readonly name = 'FlashNewsError';
  readonly failure: Failure;
  /** HTTP status (RFC 9110 §15); null if no answer came. */
  readonly status: number | null;
  /** `error.details` of the answer, such as the invalid parameters of a 400; null if there are none. */
  readonly details: unknown;

  constructor(message: string, { failure, status, details, cause }: FlashNewsErrorOptions) {
    super(message, { cause });
    this.failure = failure;
    this.status = status ?? null;
    this.details = details ?? null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Parses JSON; undefined for other text, such as the error page of a proxy. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Returns the error for an answer with Strapi's error body, `{ error: { message, details } }`, or any other. */
export const toError = ({ status, text }: { status: number; text: string }): FlashNewsError => {
  const body = parseJson(text);
  const reported = isObject(body) && isObject(body['error']) ? body['error'] : {};
  const message =
    typeof reported['message'] === 'string'
      ? reported['message']
      : `The newsroom answered ${status}`;
  return new FlashNewsError(message, { failure: 'answer', status, details: reported['details'] });
};

/** Parses the body of a successful answer. @throws FlashNewsError if it is not a JSON object. */
export const parseBody = ({ status, text }: { status: number; text: string }): object => {
  const body = parseJson(text);
  if (isObject(body)) return body;
  throw new FlashNewsError('The answer is not JSON: is baseUrl that of the newsroom?', {
    failure: 'answer',
    status,
  });
};
