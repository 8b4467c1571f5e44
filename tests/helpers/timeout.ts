import { jest } from '@jest/globals';

/** Milliseconds for a test or hook on a slow machine; on two idle processors a boot takes 4 s, the demo 40 s. */
jest.setTimeout(300_000);
