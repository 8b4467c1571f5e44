import { jest } from '@jest/globals';

/**
 * Milliseconds for a test or hook. A boot takes 4 s and the demo's content 40 s on two idle processors; on busy ones
 * several times that. No test is to fail because a machine is slow: this only ends what hangs.
 */
jest.setTimeout(300_000);
