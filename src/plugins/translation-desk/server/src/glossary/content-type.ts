import { HIDDEN } from '@newsroom/plugin-kit/server/database/hidden-type';
import { PLUGIN_ID } from '../../../shared/plugin-id';

export const TERM = `plugin::${PLUGIN_ID}.term`;

/** A term of the newsroom's glossary, for one pair of locales. */
export const term = {
  schema: {
    kind: 'collectionType',
    collectionName: 'translation_desk_terms',
    info: { singularName: 'term', pluralName: 'terms', displayName: 'Term' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      sourceLocale: { type: 'string', required: true },
      targetLocale: { type: 'string', required: true },
      term: { type: 'string', required: true },
      /** The term in small letters without diacritics, by which a pair of locales has it once. */
      folded: { type: 'string', required: true },
      translation: { type: 'string', required: true },
      note: { type: 'text' },
    },
    indexes: [
      {
        name: 'translation_desk_terms_pair_index',
        columns: ['source_locale', 'target_locale', 'folded'],
        type: 'unique',
      },
    ],
  },
};
