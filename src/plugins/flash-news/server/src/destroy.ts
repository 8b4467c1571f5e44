import type { Core } from '@strapi/strapi';
import { stopTicker } from './strapi/background-work';

export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> => stopTicker(strapi);
