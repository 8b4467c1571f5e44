import path from 'node:path';

const BY_EXTENSION = new Map<string, string>([
  ['.txt', 'text/plain'],
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.json', 'ninjs'],
]);

const BY_MEDIA_TYPE = new Map<string, string>([
  ['text/plain', 'text/plain'],
  ['text/html', 'text/html'],
  ['application/json', 'ninjs'],
]);

/** Returns the media type or format of a file by its name, else by the media type given; empty where its content decides. */
export const typeOfFile = (name: string, mediaType = ''): string =>
  BY_EXTENSION.get(path.extname(name).toLowerCase()) ??
  BY_MEDIA_TYPE.get(mediaType.split(';')[0]?.trim().toLowerCase() ?? '') ??
  '';
