import { createBackgroundWork } from '@newsroom/plugin-kit/server/strapi/background-work';
import { PLUGIN_ID } from '../../../shared/plugin-id';

export const { runLater, startTicker, stopBackgroundWork } = createBackgroundWork(PLUGIN_ID);
