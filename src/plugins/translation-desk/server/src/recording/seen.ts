import { AsyncLocalStorage } from 'node:async_hooks';
import { errors, z } from '@strapi/utils';
import { SEEN_HEADER } from '../../../shared/contracts/translation';
import type { Hashes } from '../state/model';

const schema = z.record(z.string(), z.string().max(64));

const refusal = (): Error =>
  new errors.ValidationError(
    `${SEEN_HEADER}: must be a JSON object of the source's hashes by path, such as {"title":"2jmj7l5rSw0yVb_v"}`,
  );

/** Parses the header that says what the author of a write saw of the source, an empty hash of an empty field; null without one. @throws 400 for another text. */
export const parseSeen = (header: string): Hashes | null => {
  if (header === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(header);
  } catch {
    throw refusal();
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refusal();
  return parsed.data;
};

/** Finds what the author of the current write saw of the source. */
export const createSeen = (header: () => string) => {
  const given = new AsyncLocalStorage<Hashes>();
  return {
    /** Null where it isn't said: the source as it is. @throws 400 for a header that can't be read. */
    current: (): Hashes | null => given.getStore() ?? parseSeen(header()),
    /** Runs writes whose author saw the source as `seen`. */
    withSeen: <Result>(seen: Hashes, work: () => Promise<Result>): Promise<Result> =>
      given.run(seen, work),
  };
};

export type SeenSource = ReturnType<typeof createSeen>;
