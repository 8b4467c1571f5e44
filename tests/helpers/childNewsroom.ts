import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import supertest from 'supertest';
import type { Answer, Command } from './child/messages';
import type { Database } from './environment';

/** A command without its id. */
type UnsentCommand<C = Command> = C extends Command ? Omit<C, 'id'> : never;

export interface ChildNewsroom {
  /** For tools other than supertest. */
  url: string;
  /** Of its process. */
  pid: number;
  http: () => ReturnType<typeof supertest>;
  /** Calls a service: `call('plugin::flash-news.flash', 'raise', [input])`. */
  call: (service: string, method: string, args?: unknown[]) => Promise<unknown>;
  /** Sets its clock. ISO 8601 with an offset. */
  setClock: (iso: string) => Promise<void>;
  /** Shuts it down and waits for its process to exit. */
  stop: () => Promise<void>;
  /** Asks its process to end (SIGTERM) and waits for it to exit. */
  terminate: () => Promise<void>;
  /** Kills its process (SIGKILL) and waits for it to exit. */
  crash: () => Promise<void>;
}

export interface ChildOptions {
  /** Usually the database of the newsroom in this process. */
  database: Database;
  /** Where its clock starts, usually the first newsroom's `clock.iso()`. */
  iso: string;
  flashNews?: Record<string, unknown>;
  /** Further environment variables; `TEST_RECEIVED` names a file for the `X-Request-Id` of every request that it reads. */
  env?: Record<string, string>;
  /** Any free one by default. */
  port?: number;
  /** By how many milliseconds the clock of its process is off. Its newsroom has no clock of its own then. */
  skew?: number;
  /** The folder of its temporary files, which a crash leaves behind. */
  temporary?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Sends commands to the child, and rejects the open ones when it exits. */
function createSend(child: ChildProcess) {
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

  return (command: UnsentCommand): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      open.set(lastId, { resolve, reject });
      child.send({ ...command, id: lastId });
    });
}

/** Boots a second newsroom in another process. It accepts the first one's admin and API tokens. */
export async function bootChildNewsroom(options: ChildOptions): Promise<ChildNewsroom> {
  const askedAt = Date.now();
  const { database, iso, temporary, env = {}, port = 0, skew } = options;
  const flashNews = { ...options.flashNews, ...(skew !== undefined && { clock: undefined }) };
  const child = fork(path.join(__dirname, 'child', 'main.cjs'), {
    serialization: 'advanced',
    ...(skew !== undefined && {
      execArgv: ['--require', path.join(__dirname, 'child', 'skew.cjs')],
    }),
    env: {
      ...process.env,
      ...(temporary !== undefined && { TMPDIR: temporary }),
      ...(skew !== undefined && { TEST_CLOCK_SKEW: String(skew) }),
    },
  });
  const exited = once(child, 'exit');
  const send = createSend(child);

  const stop = async () => {
    await send({ do: 'stop' });
    child.disconnect();
    await exited;
  };

  try {
    const url = (await send({
      do: 'boot',
      database,
      iso,
      askedAt,
      flashNews,
      env,
      port,
    })) as string;
    return {
      url,
      pid: child.pid ?? 0,
      http: () => supertest(url),
      call: (service, method, args = []) => send({ do: 'call', service, method, args }),
      async setClock(moment) {
        await send({ do: 'set clock', iso: moment });
      },
      stop,
      async terminate() {
        child.kill('SIGTERM');
        await exited;
      },
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
