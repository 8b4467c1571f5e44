import type { Position, Progress } from './cursor';

/** How far a reader is who has read up to `last`. */
export const nextProgress = (
  { pins, after }: Progress,
  { releasedAt, documentId }: Position,
): Progress => {
  const place = pins.indexOf(documentId);
  return place < 0
    ? { pins, read: pins.length, after: { releasedAt, documentId } }
    : { pins, read: place + 1, after };
};
