import { z } from '@strapi/utils';
import { single } from '../../http/fields';

/** Query of GET /api/flash-news/preview. */
export const previewQuery = z.strictObject({
  token: single('the token of a preview, as a parameter or as the header Preview-Token').max(
    2000,
    'must be at most 2000 characters',
  ),
});
