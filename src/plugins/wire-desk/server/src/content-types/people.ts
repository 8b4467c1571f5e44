const hidden = { visible: false };

const common = (name: { singularName: string; pluralName: string; displayName: string }) => ({
  kind: 'collectionType',
  collectionName: `wire_desk_${name.pluralName.replaceAll('-', '_')}`,
  info: name,
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': hidden, 'content-type-builder': hidden },
});

/** Strapi writes the column's name into an attribute, so that each has one of its own. */
const text = () => ({ type: 'string', required: true });

/** By whom and when a published quote was said, derived from the quote, so that a page of somebody's quotes reads along an index. */
const saying = {
  schema: {
    ...common({ singularName: 'saying', pluralName: 'sayings', displayName: 'Saying' }),
    attributes: {
      quoteDocumentId: text(),
      locale: { type: 'string' },
      speaker: text(),
      /** The day it was said, else when its story was released. */
      saidAt: { type: 'datetime', required: true },
      /** Of what was said at one time, the higher comes first: by story, in which the quotes keep their order. */
      turn: { type: 'string' },
    },
    indexes: [
      {
        name: 'wire_desk_sayings_quote_unique',
        type: 'unique',
        columns: ['quote_document_id', 'locale'],
      },
      {
        name: 'wire_desk_sayings_speaker_index',
        columns: ['speaker', 'said_at', 'turn', 'id'],
      },
    ],
  },
};

/** A slug that a person had. Of persons that had it, the one that lost it last holds it. */
const address = {
  schema: {
    ...common({ singularName: 'address', pluralName: 'addresses', displayName: 'Former slug' }),
    attributes: { slug: text(), person: text() },
    indexes: [
      {
        name: 'wire_desk_addresses_slug_unique',
        type: 'unique',
        columns: ['slug', 'person'],
      },
    ],
  },
};

/** A folded form of a person's name or alias, by which likely doubles are found. */
const nameKey = {
  schema: {
    ...common({ singularName: 'name-key', pluralName: 'name-keys', displayName: 'Name key' }),
    attributes: { person: text(), kind: text(), form: text() },
    indexes: [
      { name: 'wire_desk_name_keys_form_index', columns: ['kind', 'form', 'person'] },
      { name: 'wire_desk_name_keys_person_index', columns: ['person'] },
    ],
  },
};

/** A person that was merged into another. */
const merge = {
  schema: {
    ...common({ singularName: 'merge', pluralName: 'merges', displayName: 'Merged person' }),
    attributes: {
      kept: text(),
      keptName: text(),
      gone: text(),
      goneName: text(),
      /** The fields of the person that is gone, and what the other got of them. */
      before: { type: 'json' },
      added: { type: 'json' },
      moved: { type: 'json' },
      byId: { type: 'integer' },
      byName: { type: 'string' },
      undoneAt: { type: 'datetime' },
      undoneByName: { type: 'string' },
    },
    indexes: [
      { name: 'wire_desk_merges_gone_index', columns: ['gone'] },
      { name: 'wire_desk_merges_kept_index', columns: ['kept'] },
    ],
  },
};

/** A version whose relation a merge has changed. */
const move = {
  schema: {
    ...common({ singularName: 'move', pluralName: 'moves', displayName: 'Moved relation' }),
    attributes: {
      mergeId: { type: 'integer', required: true },
      contentType: text(),
      field: text(),
      relatedDocumentId: text(),
      locale: { type: 'string' },
      isPublished: { type: 'boolean', required: true },
      /** Whether the version had both persons. */
      hadBoth: { type: 'boolean', required: true },
      place: { type: 'float' },
    },
    indexes: [
      {
        name: 'wire_desk_moves_merge_index',
        columns: ['merge_id', 'content_type', 'field', 'related_document_id'],
      },
    ],
  },
};

/** Types of the plugin by which persons are merged and their quotes are listed. */
export const peopleTypes = { saying, address, 'name-key': nameKey, merge, move };
