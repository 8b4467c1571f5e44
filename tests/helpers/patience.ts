import { jest } from '@jest/globals';

/** Milliseconds for a test or hook: a boot takes 4 s alone, and twice that beside another. */
jest.setTimeout(60_000);
