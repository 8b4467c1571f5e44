import { PLUGIN_ID } from '../../../shared/plugin-id';

export const RELEASE = `plugin::${PLUGIN_ID}.release`;
export const FLASH = `plugin::${PLUGIN_ID}.flash`;
export const PLACEMENT = `plugin::${PLUGIN_ID}.placement`;
export const PLAN = `plugin::${PLUGIN_ID}.plan`;
export const PRESENCE = `plugin::${PLUGIN_ID}.presence`;
export const EVENT = `plugin::${PLUGIN_ID}.event`;
export const CORRECTION = `plugin::${PLUGIN_ID}.correction`;
export const KILL = `plugin::${PLUGIN_ID}.kill`;
export const ADDRESS = `plugin::${PLUGIN_ID}.address`;
export const FACET = `plugin::${PLUGIN_ID}.facet`;
