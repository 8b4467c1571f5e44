import { dismissal } from './dismissal';
import { peopleTypes } from './people';

const hidden = { visible: false };

/** One row per imported copy, so that no copy is imported twice. */
const wireImport = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_imports',
    info: { singularName: 'import', pluralName: 'imports', displayName: 'Wire import' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      fingerprint: { type: 'string', required: true, unique: true },
      articleDocumentId: { type: 'string', required: true },
      requestKey: { type: 'string' },
      // Title, lead and body as imported, to compare later takes with.
      story: { type: 'text' },
      importedAt: { type: 'datetime' },
    },
    indexes: [
      {
        name: 'wire_desk_imports_fingerprint_unique',
        type: 'unique',
        columns: ['fingerprint'],
      },
    ],
  },
};

/** The sketch of each story of the last days, a row a hash: stories alike share hashes, which an index finds. */
const importHash = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_import_hashes',
    info: {
      singularName: 'import-hash',
      pluralName: 'import-hashes',
      displayName: 'Wire import hash',
    },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      hash: { type: 'integer', required: true },
      fingerprint: { type: 'string', required: true },
      importedAt: { type: 'datetime', required: true },
    },
    indexes: [
      { name: 'wire_desk_import_hashes_hash', columns: ['hash'] },
      { name: 'wire_desk_import_hashes_imported_at', columns: ['imported_at'] },
      { name: 'wire_desk_import_hashes_fingerprint', columns: ['fingerprint'] },
    ],
  },
};

/** A version of a piece of wire copy that came in. `key` is the SHA-256 of provider and guid. */
const item = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_items',
    info: { singularName: 'item', pluralName: 'items', displayName: 'Wire item' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      key: { type: 'string', required: true },
      // 1, 2, 3 … in the order in which the versions came in.
      revision: { type: 'integer', required: true },
      isLatest: { type: 'boolean', required: true },
      state: { type: 'string', required: true },
      provider: { type: 'string', required: true },
      guid: { type: 'text', required: true },
      version: { type: 'text' },
      pubStatus: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      headline: { type: 'text' },
      copy: { type: 'text' },
      // The other fields of the piece.
      fields: { type: 'json', required: true },
      fingerprint: { type: 'string', required: true },
      quoteCount: { type: 'integer', required: true },
      personCount: { type: 'integer', required: true },
      receivedAt: { type: 'datetime', required: true },
      // When it last came in, to the day; null for what came in before there was this field.
      seenAt: { type: 'datetime' },
      error: { type: 'text' },
      articleDocumentId: { type: 'string' },
    },
    indexes: [
      { name: 'wire_desk_items_revision_unique', type: 'unique', columns: ['key', 'revision'] },
      { name: 'wire_desk_items_desk', columns: ['is_latest', 'state', 'id'] },
    ],
  },
};

/** A watched folder or polled feed: who looks at it now, when it is due, and what the last look gave. */
const source = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_sources',
    info: { singularName: 'source', pluralName: 'sources', displayName: 'Wire source' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      key: { type: 'string', required: true },
      leaseOwner: { type: 'string' },
      leaseUntil: { type: 'datetime', required: true },
      nextAt: { type: 'datetime', required: true },
      lastLookAt: { type: 'datetime' },
      lastSuccessAt: { type: 'datetime' },
      lastItemAt: { type: 'datetime' },
      lastError: { type: 'text' },
      lastErrorAt: { type: 'datetime' },
      failures: { type: 'integer', required: true },
      received: { type: 'integer', required: true },
      etag: { type: 'text' },
      lastModified: { type: 'text' },
    },
    indexes: [{ name: 'wire_desk_sources_key_unique', type: 'unique', columns: ['key'] }],
  },
};

export default {
  import: wireImport,
  'import-hash': importHash,
  item,
  source,
  dismissal,
  ...peopleTypes,
};
