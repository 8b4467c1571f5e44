import { z } from '@strapi/utils';
import { limit } from '@newsroom/plugin-kit/server/http/fields';
import { words } from '../http/fields';

/** Query of GET /flash-news/stories. */
export const storiesQuery = z.strictObject({ q: words, limit });
