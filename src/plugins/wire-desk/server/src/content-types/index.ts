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

export default { import: wireImport };
