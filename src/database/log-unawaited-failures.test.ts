import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { logUnawaitedFailures, stopLoggingUnawaited } from './log-unawaited-failures';

const error = jest.fn();
const strapi = { log: { error } } as unknown as Core.Strapi;

beforeEach(() => {
  logUnawaitedFailures(strapi);
});
afterEach(() => {
  stopLoggingUnawaited(strapi);
});

const rejectUnhandled = (reason: unknown): void => {
  const [listener] = process.listeners('unhandledRejection').slice(-1);
  listener?.(reason, Promise.resolve());
};

it('logs a lost connection', () => {
  rejectUnhandled(new Error('Connection terminated unexpectedly'));
  expect(error).toHaveBeenCalledTimes(1);
});

it('throws every other error, which ends the process', () => {
  expect(() => {
    rejectUnhandled(new TypeError('x is not a function'));
  }).toThrow(TypeError);
});

it('listens until it is stopped', () => {
  const listening = process.listenerCount('unhandledRejection');
  stopLoggingUnawaited(strapi);
  expect(process.listenerCount('unhandledRejection')).toBe(listening - 1);
});
