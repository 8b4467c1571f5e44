import { PLUGIN_ID } from '../../../shared/plugin-id';

export const TRANSLATION = `plugin::${PLUGIN_ID}.translation`;
export const KEPT_TEXT = `plugin::${PLUGIN_ID}.kept-text`;
