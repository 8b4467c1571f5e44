import { randomUUID } from 'node:crypto';

import { slugFrom } from './slug';

/** Returns a slug from a headline or name with eight random digits: free, whatever slugs others have. */
export const randomSlug = (noun: string, text: string): string =>
  `${slugFrom(text) || noun}-${randomUUID().slice(0, 8)}`;
