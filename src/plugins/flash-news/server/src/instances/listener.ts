import type { ListenConnection } from './store/listen-connection';
import { withinTime } from './within-time';

/** Milliseconds between two checks that the connection is alive, and within which it must answer. */
const CHECK_EVERY = 5000;
const ANSWER_WITHIN = 3000;

/** Milliseconds before the first and the last of attempts to connect again. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5000;

export interface ListenerPeers {
  connect: () => Promise<ListenConnection>;
  channel: string;
  /** What this process announces, which it knows of itself. */
  instance: string;
  /** Called when another instance has changed something, and after each connection: something may have been missed. */
  onChange: () => void;
  /** Called when the connection is lost, or can't be made. */
  onDown: (reason: unknown) => void;
  onUp: () => void;
  /** From 0 to 1. */
  random: () => number;
}

/**
 * Listens to what the other instances announce, on one connection, which it makes again whenever it is lost or no longer
 * answers. A connection counts only once an announcement of its own has come back: one through a pooler never does.
 */
export const createListener = (peers: ListenerPeers) => {
  const { connect, channel, instance, onChange, onDown, onUp, random } = peers;
  let connection: ListenConnection | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isListening = false;
  let isStopped = false;

  const later = (act: () => Promise<void>, delay: number): void => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void act(), delay);
    timer.unref();
  };

  const retry = (reason: unknown): void => {
    connection?.close();
    connection = null;
    if (isStopped) return;
    if (isListening || failures === 0) onDown(reason);
    isListening = false;
    const wait = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
    failures += 1;
    later(attempt, wait * (0.5 + 0.5 * random()));
  };

  const check = async (): Promise<void> => {
    const checked = connection;
    try {
      if (checked) await withinTime(checked.query('select 1'), ANSWER_WITHIN, 'A check');
      if (checked === connection) later(check, CHECK_EVERY);
    } catch (error) {
      if (checked === connection) retry(error);
    }
  };

  const listenOn = async (made: ListenConnection): Promise<void> => {
    const test = `test ${instance}`;
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((resolve) => (hear = resolve));
    made.onNotification((payload) => {
      if (payload === test) hear();
      else if (payload !== instance && !payload.startsWith('test ')) onChange();
    });
    await made.query(`listen ${channel}`);
    await made.query(`select pg_notify('${channel}', '${test}')`);
    await heard;
  };

  const connectInTime = (): Promise<ListenConnection> => {
    const opening = connect();
    return withinTime(opening, ANSWER_WITHIN, 'A connection').catch((error: unknown) => {
      // One that comes too late would stay open.
      opening.then(
        (late) => late.close(),
        () => undefined,
      );
      throw error;
    });
  };

  const attempt = async (): Promise<void> => {
    let made: ListenConnection | null = null;
    try {
      made = await connectInTime();
      await withinTime(listenOn(made), ANSWER_WITHIN, 'Listening');
    } catch (error) {
      made?.close();
      retry(error);
      return;
    }
    if (isStopped) {
      made.close();
      return;
    }
    const isCurrent = (): boolean => connection === made;
    connection = made;
    made.onLost((reason) => {
      if (isCurrent()) retry(reason);
    });
    // One that was lost a moment ago says so at once, and the next attempt is under way.
    if (!isCurrent()) return;
    isListening = true;
    failures = 0;
    onUp();
    onChange();
    later(check, CHECK_EVERY);
  };

  return {
    /** Begins; resolves after the first attempt. */
    start: attempt,

    isListening: (): boolean => isListening,

    stop(): void {
      isStopped = true;
      isListening = false;
      clearTimeout(timer);
      connection?.close();
      connection = null;
    },
  };
};

export type Listener = ReturnType<typeof createListener>;
