import { createHash } from 'node:crypto';
import { absolute } from './absolute-address';

/** The namespace of our names: RFC 9562 leaves it free. Were it to change, readers would take every item for a new one. */
const OURS = 'f1b6102c-7c0e-5cfd-8df0-4fb6dfd75b36';

/** A name-based UUID, version 5 (RFC 9562 §5.5). */
export const uuidOfName = (namespace: string, name: string): string => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/**
 * The identity of a version in every format, as `urn:uuid:`. It hangs on nothing that can change while the version is
 * the same: neither slug nor server nor time. A correction is an update of the same item.
 */
export const stableId = (version: {
  contentType: string;
  documentId: string;
  locale: string;
}): string =>
  `urn:uuid:${uuidOfName(OURS, `${version.contentType}/${version.documentId}/${version.locale}`)}`;

/**
 * The identity of a feed (RFC 4287 §4.2.6): its address without what says only which part of it is shown, so that all
 * pages share it, as RFC 5005 wants.
 */
export const feedId = (self: string): string => {
  const url = new URL(self);
  url.searchParams.delete('cursor');
  url.searchParams.delete('limit');
  url.searchParams.sort();
  url.hash = '';
  return absolute(url.href, self) ?? url.href;
};
