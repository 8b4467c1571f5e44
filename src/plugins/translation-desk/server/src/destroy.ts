import type { Core } from '@strapi/strapi';
import { stopBackgroundWork } from './strapi/background-work';

export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  stopBackgroundWork(strapi);
