import { tradsOf } from '@newsroom/plugin-kit/admin/translations/tradsOf';
import { PLUGIN_ID } from '../../../shared/plugin-id';
import en from './en.json';
import sq from './sq.json';

/** Returns the panel's messages with the plugin's prefix. */
export const registerTrads = () => tradsOf(PLUGIN_ID, { en, sq });
