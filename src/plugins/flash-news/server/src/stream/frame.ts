/** A frame of an event stream (HTML standard §9.2.6); a field that is absent is not sent. */
export interface Frame {
  /** A comment, which clients ignore. */
  comment?: string;
  id?: number;
  event?: string;
  /** Sent as JSON. */
  data?: unknown;
  /** Milliseconds after which a client that lost the connection connects again. */
  retry?: number;
}

/** What would end a line, and so begin a field of its own; NUL makes clients ignore an id. */
const BREAKS = /[\r\n\0]/;

/** @throws Error for a line break */
const line = (name: string, value: string): string => {
  if (BREAKS.test(value)) throw new Error(`A line break in the field "${name}" of an event`);
  return `${name}: ${value}\n`;
};

/**
 * Returns the bytes of a frame: one line a field, since JSON has no line breaks. An `id` without `data` sets the client's last
 * event without an event.
 * @throws Error if a field but `data` has a line break
 */
export const toFrame = ({ comment, id, event, data, retry }: Frame): Buffer =>
  Buffer.from(
    [
      comment === undefined ? '' : line('', comment),
      event === undefined ? '' : line('event', event),
      id === undefined ? '' : line('id', String(id)),
      retry === undefined ? '' : line('retry', String(Math.round(retry))),
      data === undefined ? '' : line('data', JSON.stringify(data)),
      '\n',
    ].join(''),
  );
