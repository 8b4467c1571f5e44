import { describe, expect, it } from '@jest/globals';
import { isImmutableUpload } from './immutable-upload';

describe('isImmutableUpload', () => {
  it.each([
    '/uploads/protest_0a1b2c3d4e.jpg',
    '/uploads/thumbnail_protest_0a1b2c3d4e.webp',
    '/uploads/a/b/Protest_0A1B2C3D4E.avif',
  ])('%s never changes', (path) => {
    for (const status of [200, 206, 304]) expect(isImmutableUpload(path, status)).toBe(true);
    for (const status of [301, 403, 404, 500]) expect(isImmutableUpload(path, status)).toBe(false);
  });

  it.each([
    '/uploads/protest.jpg',
    '/uploads/protest_2026.jpg',
    '/uploads/protest_0a1b2c3d4g.jpg',
    '/uploads/protest_0a1b2c3d4e.jpg/x',
    '/uploads/_0a1b2c3d4e/protest.jpg',
    '/api/uploads/protest_0a1b2c3d4e.jpg',
  ])('%s may', (path) => {
    expect(isImmutableUpload(path, 200)).toBe(false);
  });
});
