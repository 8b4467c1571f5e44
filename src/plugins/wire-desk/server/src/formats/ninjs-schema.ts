import { z } from '@strapi/utils';

const text = z.string();
const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

/** A text with its role and media type: headlines, descriptions, bodies of ninjs 2 and 3. */
const part = z.looseObject({
  role: absent(text),
  contenttype: absent(text),
  value: absent(text),
});

const named = z.looseObject({ name: absent(text), literal: absent(text) });

/** What is read of an item of ninjs 1, 2 or 3, its names in lower case without underscores. */
export const ninjsSchema = z.looseObject({
  uri: absent(text),
  type: absent(text),
  version: absent(z.union([text, z.number()])),
  pubstatus: absent(text),
  urgency: absent(z.union([z.number(), text])),
  language: absent(text),
  title: absent(text),
  headline: absent(text),
  headlines: absent(z.array(part)),
  by: absent(text),
  byline: absent(text),
  slugline: absent(text),
  located: absent(text),
  ednote: absent(text),
  embargoed: absent(text),
  embargoeduntil: absent(text),
  versioncreated: absent(text),
  firstcreated: absent(text),
  infosource: absent(z.union([text, z.array(named)])),
  infosources: absent(z.array(named)),
  creditline: absent(text),
  bodytext: absent(text),
  bodyhtml: absent(text),
  bodyxhtml: absent(text),
  bodies: absent(z.array(part)),
  associations: absent(
    z.union([z.array(z.looseObject({})), z.record(z.string(), z.looseObject({}))]),
  ),
});

export type Ninjs = z.infer<typeof ninjsSchema>;
export type NinjsPart = z.infer<typeof part>;
