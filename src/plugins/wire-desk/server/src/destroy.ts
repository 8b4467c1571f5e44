import type { Core } from '@strapi/strapi';
import { closeReader } from './reader-of';
import { stopBackgroundWork } from './strapi/background-work';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // It may be reading.
  await stopBackgroundWork(strapi);
  await closeReader(strapi);
};
