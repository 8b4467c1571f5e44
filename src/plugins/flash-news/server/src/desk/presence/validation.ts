import { z } from '@strapi/utils';
import { id } from '../../http/fields';

/** Body of PUT /flash-news/presence/:contentType/:documentId. */
export const presenceBody = z.strictObject({ locale: id });
