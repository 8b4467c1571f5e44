import { errors, type z } from '@strapi/utils';

/** Returns an opaque cursor for a position. */
export const encodeCursor = (position: object): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
};

/** Returns the position of a cursor. @throws ValidationError (400) for one that this server didn't make. */
export const decodeCursor = <Schema extends z.ZodObject>(
  cursor: string,
  shape: Schema,
): z.output<Schema> => {
  const position = shape.safeParse(parsed(cursor));
  if (position.success) return position.data;
  const message = 'must be the nextCursor of the page before';
  throw new errors.ValidationError(`cursor: ${message}`, {
    errors: [{ path: ['cursor'], message }],
  });
};
