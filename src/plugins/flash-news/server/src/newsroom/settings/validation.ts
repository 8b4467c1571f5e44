import { z } from '@strapi/utils';
import {
  MAX_AGENCIES,
  MAX_PRESETS,
  MAX_TITLE_LENGTH,
  type SettingKey,
  type Settings,
} from '../../../../shared/settings';
import { parseUrl } from '@newsroom/plugin-kit/server/http/parse-url';
import { urlPattern } from '../url-pattern';

const wholeNumber = (max: number, what: string) => {
  const message = `must be a whole number ${what} from 1 to ${max}`;
  return z.int({ error: message }).min(1, message).max(max, message);
};

/** A length in minutes, up to a day. */
export const minutes = wholeNumber(1440, 'of minutes');

const address = urlPattern(['locale', 'slug', 'documentId'], ['slug', 'documentId']);

const title = z
  .string({ error: 'must be text' })
  .trim()
  .min(1, 'must not be empty')
  .max(MAX_TITLE_LENGTH, `must be at most ${MAX_TITLE_LENGTH} characters`)
  .regex(/^[^\0]*$/, 'must not contain the character U+0000');

const AGENCY = 'must be an object of code, name and url';

/** Within the limits of what a credit holds. */
const agency = z.strictObject(
  {
    code: z
      .string({ error: 'must be text' })
      .trim()
      .regex(
        /^[A-ZÇË0-9][A-ZÇË0-9.&/-]{0,19}$/,
        'must be at most 20 capitals and digits, such as REL or AFP',
      ),
    name: z
      .string({ error: 'must be text' })
      .trim()
      .min(1, 'must not be empty')
      .max(120, 'must be at most 120 characters')
      .regex(/^[^\0]*$/, 'must not contain the character U+0000'),
    url: z
      .string({ error: 'must be an address, or null' })
      .max(2048, 'must be at most 2048 characters')
      .refine(
        (text) => /^https?:\/\/\S+$/.test(text) && parseUrl(text) !== null,
        'must be an address that begins with http:// or https://',
      )
      .nullable(),
  },
  { error: AGENCY },
);

const areDistinct = (agencies: { code: string }[]): boolean =>
  new Set(agencies.map(({ code }) => code)).size === agencies.length;

/** The schema of each setting, in the configuration file and in the panel. */
export const settingShape = {
  defaultMinutes: minutes,
  maxMinutes: minutes,
  maxRunning: wholeNumber(20, 'of flashes'),
  presets: z
    .array(minutes, { error: 'must be a list of minutes' })
    .min(1, 'must name at least one length')
    .max(MAX_PRESETS, `must name at most ${MAX_PRESETS} lengths`)
    .transform((lengths) => [...new Set(lengths)].sort((a, b) => a - b)),
  urlPattern: address.nullable(),
  urlPatterns: z.record(z.string(), address, { error: 'must be addresses by locale' }),
  authorUrlPattern: address.nullable(),
  feedTitles: z.record(z.string(), title, { error: 'must be titles by locale' }),
  publisher: title.nullable(),
  agencies: z
    .array(agency, { error: 'must be a list of agencies' })
    .max(MAX_AGENCIES, `must name at most ${MAX_AGENCIES} agencies`)
    .refine(areDistinct, 'must name each code once'),
} satisfies { [Key in SettingKey]: z.ZodType<Settings[Key]> };

export const partialSettings = z.strictObject(settingShape).partial();

/** Whether the default length is at most the maximum. */
export const isDefaultAllowed = ({ defaultMinutes, maxMinutes }: Partial<Settings>): boolean =>
  defaultMinutes === undefined || maxMinutes === undefined || defaultMinutes <= maxMinutes;
