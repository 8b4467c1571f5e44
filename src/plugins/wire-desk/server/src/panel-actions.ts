import { PLUGIN_ID } from '../../shared/plugin-id';

/** What decides whether entries of a type have several versions. */
interface Versioned {
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** Whether persons can be merged: a merge moves what refers to one row, and would leave behind what refers to other versions. */
const canMerge = ({ options, pluginOptions }: Versioned): boolean =>
  options?.draftAndPublish !== true && pluginOptions?.i18n?.localized !== true;

/** Returns the plugin's permissions for Strapi's panel, by the type of persons. */
export const panelActionsFor = (person: Versioned) =>
  [
    { uid: 'use', displayName: 'Use the wire desk' },
    ...(canMerge(person) ? [{ uid: 'people.merge', displayName: 'Merge persons' }] : []),
  ].map((action) => ({
    ...action,
    section: 'plugins',
    pluginName: PLUGIN_ID,
  }));
