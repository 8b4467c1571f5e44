import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import supertest from 'supertest';
import type { Answer, Command } from './child/messages';
import type { Database } from './environment';

/** A command without its number, for each kind of command. */
type Order<C = Command> = C extends Command ? Omit<C, 'id'> : never;

export interface ChildNewsroom {
  /** Where it listens, for tools other than supertest. */
  url: string;
  http: () => ReturnType<typeof supertest>;
  /** Calls a service there: `call('plugin::flash-news.flash', 'raise', [input])`. */
  call: (service: string, method: string, args?: unknown[]) => Promise<unknown>;
  /** Sets its clock, which goes on from there. ISO 8601 with an offset. */
  setClock: (iso: string) => Promise<void>;
  /** Shuts it down and waits until its process has ended. */
  stop: () => Promise<void>;
  /** Kills its process (SIGKILL), whatever it is at, and waits until it is gone. */
  crash: () => Promise<void>;
}

export interface ChildOptions {
  /** Usually the database of the newsroom in this process. */
  database: Database;
  /** Its present, from which it goes on; give the first newsroom's `clock.iso()` to agree with it. */
  iso: string;
  flashNews?: Record<string, unknown>;
  /** Where it keeps its temporary files: one that crashes can't remove them. */
  temporary?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Numbered commands to the child, each answered once; every open one fails if the child dies. */
function createLine(child: ChildProcess) {
  const open = new Map<number, Waiting>();
  let lastId = 0;

  child.on('message', (answer: Answer) => {
    const waiting = open.get(answer.id);
    open.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(`In the second newsroom: ${answer.error}`));
    else waiting?.resolve(answer.result);
  });
  child.on('exit', (code) => {
    for (const { reject } of open.values()) {
      reject(new Error(`The second newsroom has ended with code ${String(code)}`));
    }
  });

  return (order: Order): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      open.set(lastId, { resolve, reject });
      child.send({ ...order, id: lastId });
    });
}

/**
 * A second newsroom in a process of its own: Strapi is a global, so two of them in one process are
 * impossible. It accepts the first one's admin and API tokens, since both have the same secrets.
 */
export async function bootChildNewsroom(options: ChildOptions): Promise<ChildNewsroom> {
  const askedAt = Date.now();
  const { database, iso, flashNews = {}, temporary } = options;
  const child = fork(path.join(__dirname, 'child', 'main.cjs'), {
    serialization: 'advanced',
    ...(temporary !== undefined && { env: { ...process.env, TMPDIR: temporary } }),
  });
  const exited = once(child, 'exit');
  const send = createLine(child);

  const stop = async () => {
    await send({ do: 'stop' });
    child.disconnect();
    await exited;
  };

  try {
    const url = (await send({ do: 'boot', database, iso, askedAt, flashNews })) as string;
    return {
      url,
      http: () => supertest(url),
      call: (service, method, args = []) => send({ do: 'call', service, method, args }),
      async setClock(moment) {
        await send({ do: 'set clock', iso: moment });
      },
      stop,
      async crash() {
        child.kill('SIGKILL');
        await exited;
      },
    };
  } catch (error) {
    child.kill();
    await exited;
    throw error;
  }
}
