import { z } from '@strapi/utils';

export const string = z.string();
export const locale = string.describe('BCP 47');
export const time = string.meta({
  format: 'date-time',
  description: 'ISO 8601 in UTC with milliseconds',
});
export const integer = z.number().meta({ type: 'integer' });
export const count = z.number().meta({ type: 'integer', minimum: 1, maximum: 100 });

export const id = z.number().meta({ type: 'integer', minimum: 0 });
