import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** A frame as it came: fields by name, `data` parsed. */
export interface ReceivedFrame {
  event: string | null;
  id: number | null;
  retry: number | null;
  comment: string | null;
  data: unknown;
}

/** The data of an event, in as far as tests look at it. */
export interface ReceivedEvent {
  id: number;
  kind: string;
  documentId: string;
  locale: string | null;
  at: string;
  item: { documentId: string; title: string; locale: string; flash: unknown } | null;
  notice: string | null;
}

export interface OpenStream {
  status: number;
  headers: IncomingMessage['headers'];
  /** All frames so far, comments included. */
  frames: ReceivedFrame[];
  /** The events among them, without `reset`. */
  events: () => ReceivedEvent[];
  /** What came, as text. */
  text: () => string;
  /** Waits for a frame that came or comes. @throws Error after ten seconds */
  until: (matches: (frame: ReceivedFrame) => boolean) => Promise<ReceivedFrame>;
  /** Waits for an event of a kind. */
  kind: (kind: string) => Promise<ReceivedEvent>;
  /** Resolves when the server has ended it (`end`), or it was cut (`cut`). */
  closed: Promise<'end' | 'cut'>;
  socket: Socket;
  close: () => void;
}

const PATIENCE = 10_000;

const toFrame = (block: string): ReceivedFrame => {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')];
    }),
  );
  const number = (name: string) => (fields.has(name) ? Number(fields.get(name)) : null);
  const data = fields.get('data');
  return {
    event: fields.get('event') ?? null,
    id: number('id'),
    retry: number('retry'),
    comment: fields.get('') ?? null,
    data: data === undefined ? null : JSON.parse(data),
  };
};

const isEvent = ({ event }: ReceivedFrame): boolean => event !== null && event !== 'reset';

/** Opens an event stream, at a socket of this machine where that is given; resolves with its head, of a refusal as well. */
export async function openStream(
  url: string,
  headers: Record<string, string> = {},
  socketPath?: string,
): Promise<OpenStream> {
  const request = get(url, {
    headers: { Accept: 'text/event-stream', ...headers },
    agent: false,
    ...(socketPath !== undefined && { socketPath }),
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const frames: ReceivedFrame[] = [];
  let text = '';
  let rest = '';
  let notify = (): void => undefined;
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    text += part;
    rest += part;
    if (response.statusCode !== 200) return;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    frames.push(...blocks.map(toFrame));
    notify();
  });
  const closed = new Promise<'end' | 'cut'>((resolve) => {
    response.on('end', () => resolve('end'));
    response.on('error', () => resolve('cut'));
  });
  const until = async (matches: (frame: ReceivedFrame) => boolean): Promise<ReceivedFrame> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = frames.find(matches);
      if (found !== undefined) return found;
      const wait = end - Date.now();
      if (wait <= 0) throw new Error(`Not among the frames:\n${text}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        notify = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    ...{ status: response.statusCode ?? 0, headers: response.headers, frames, until, closed },
    socket: response.socket,
    events: () => frames.filter(isEvent).map(({ data }) => data as ReceivedEvent),
    text: () => text,
    kind: async (kind) => (await until(({ event }) => event === kind)).data as ReceivedEvent,
    close: () => request.destroy(),
  };
}
