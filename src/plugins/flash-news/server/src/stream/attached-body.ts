import type { ServerResponse } from 'node:http';
import Stream from 'node:stream';

/**
 * A body that Koa hands the response to, once all middlewares have set their headers: without a stream in between, of which
 * thousands would take memory.
 */
export class AttachedBody extends Stream {
  constructor(private readonly attach: (response: ServerResponse) => void) {
    super();
  }

  /** Koa calls it with the response. */
  override pipe<Destination extends NodeJS.WritableStream>(destination: Destination): Destination {
    this.attach(destination as unknown as ServerResponse);
    return destination;
  }

  /** Koa calls it when the response is closed. */
  destroy(): void {
    this.removeAllListeners();
  }
}
