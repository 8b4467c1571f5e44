import type { Core } from '@strapi/strapi';
import { stopTicker } from './ticker';

export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> => stopTicker(strapi);
