import { createHash } from 'node:crypto';
import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';

/** The namespace of the UUIDs. If it changed, feed readers would show every item as new. */
const NAMESPACE = 'f1b6102c-7c0e-5cfd-8df0-4fb6dfd75b36';

/** Returns a name-based UUID, version 5 (RFC 9562 §5.5). */
export const uuidOfName = (namespace: string, name: string): string => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Returns the id of a version in every format, as `urn:uuid:`. It depends on neither slug nor server nor time. */
export const stableId = (version: {
  contentType: string;
  documentId: string;
  locale: string;
}): string =>
  `urn:uuid:${uuidOfName(NAMESPACE, `${version.contentType}/${version.documentId}/${version.locale}`)}`;

/** Returns the id of a feed (RFC 4287 §4.2.6), which all its pages share (RFC 5005): its URL without cursor and limit. */
export const feedId = (self: string): string => {
  const url = new URL(self);
  url.searchParams.delete('cursor');
  url.searchParams.delete('limit');
  url.searchParams.sort();
  url.hash = '';
  return absoluteUrl(url.href, self) ?? url.href;
};
