const hidden = { visible: false };

/** What was imported, so that the same copy is not imported twice. */
const copy = {
  schema: {
    kind: 'collectionType',
    collectionName: 'wire_desk_imports',
    info: { singularName: 'import', pluralName: 'imports', displayName: 'Wire import' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
    attributes: {
      // SHA-256 of the normalised copy and its locale, in hexadecimal.
      fingerprint: { type: 'string', required: true, unique: true },
      articleDocumentId: { type: 'string', required: true },
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

export default { import: copy };
