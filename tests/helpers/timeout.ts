import { jest } from '@jest/globals';

/**
 * Milliseconds for a test or hook, enough for a slow machine: on two idle processors a boot takes 4 s and the demo's
 * content 40 s.
 */
jest.setTimeout(300_000);
