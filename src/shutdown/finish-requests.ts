import type { Core } from '@strapi/strapi';

import { closeStreams } from '../flash-news-services';
import { trackRequests } from './track-requests';

/** Milliseconds; supervisors kill later than that (Docker after 10 s, unless told otherwise; systemd after 90 s). */
const PATIENCE = 9000;

/**
 * Answers open requests before Strapi is shut down, by SIGTERM for instance: it would cut them. Strapi has no hook before
 * its plugins', which already take away what requests need.
 */
export const finishRequests = (strapi: Core.Strapi): void => {
  const requests = trackRequests(strapi.server.httpServer);
  const waitsForIdle = strapi.config.get<boolean>('server.proxy.koa');
  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = async () => {
    closeStreams(strapi);
    await requests.finish({ patience: PATIENCE, waitsForIdle });
    await destroy();
  };
};
