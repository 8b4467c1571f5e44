import type { AddressInfo } from 'node:net';
import type { NewsroomOptions } from '../../helpers/newsroom';
import { openStream, type OpenStream } from '../../helpers/stream';
import { openNewsroom } from '../flash-news/desk';

/** Boots a newsroom that listens, and whose streams a test can open and close. */
export async function openStreams(options: NewsroomOptions = {}) {
  const { flashNews, ...rest } = options;
  const room = await openNewsroom({ ...rest, flashNews: { logsAtMoment: true, ...flashNews } });
  const { httpServer } = room.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const opened = new Set<OpenStream>();
  const service = room.strapi.plugin('flash-news').service<{ count(): number }>('stream');
  const isIdle = () => service.count() === 0;

  return {
    ...room,
    url,
    /** Opens a stream when nothing has happened for a while, and waits until it is live, unless it is refused. */
    async follow(query = 'locale=sq', headers: Record<string, string> = {}): Promise<OpenStream> {
      room.clock.advance({ seconds: 70 });
      return this.open(query, headers);
    },
    /** Opens a stream at once. */
    async open(query = 'locale=sq', headers: Record<string, string> = {}): Promise<OpenStream> {
      const stream = await openStream(`${url}/api/flash-news/stream?${query}`, headers);
      opened.add(stream);
      if (stream.status === 200) await stream.until(({ retry }) => retry !== null);
      return stream;
    },
    count: service.count,
    /** Closes all streams and waits until the server knows. */
    async closeAll(): Promise<void> {
      for (const stream of opened) stream.close();
      opened.clear();
      const end = Date.now() + 5000;
      while (!isIdle() && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export type Streams = Awaited<ReturnType<typeof openStreams>>;
