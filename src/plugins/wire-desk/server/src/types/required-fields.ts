import type { ContentTypeUids } from '../config';

/** A schema of Strapi, as far as it is read here. */
export interface Model {
  uid: string;
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, Attribute>;
}

export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
}

export type TypeKey = keyof ContentTypeUids;

/** What a field must be: text, blocks, a component with fields of its own, or a relation to one of the types. */
export type Kind =
  | { kind: 'text' }
  | { kind: 'blocks' }
  | { kind: 'component'; repeatable: boolean; fields: Record<string, Kind> }
  | { kind: 'relation'; many: boolean; to: TypeKey };

const text: Kind = { kind: 'text' };
const single = (...fields: string[]): Kind => component(false, fields);
const list = (...fields: string[]): Kind => component(true, fields);
const component = (repeatable: boolean, fields: string[]): Kind => ({
  kind: 'component',
  repeatable,
  fields: Object.fromEntries(fields.map((field) => [field, text])),
});
const one = (to: TypeKey): Kind => ({ kind: 'relation', many: false, to });
const many = (to: TypeKey): Kind => ({ kind: 'relation', many: true, to });

/** The fields that an import writes, by the key of their type in the configuration. */
export const REQUIRED_FIELDS: Record<TypeKey, Record<string, Kind>> = {
  article: {
    ...{ title: text, lead: text, body: { kind: 'blocks' }, byline: text },
    ...{ credit: single('code', 'name'), dateline: single('place', 'date') },
    ...{ category: one('category'), people: many('person') },
  },
  quote: {
    ...{ text, kind: text, attributedAs: text, medium: text, occasion: text },
    ...{ speaker: one('person'), article: one('article') },
  },
  person: {
    name: text,
    aliases: list('text', 'locale', 'kind'),
    roles: list('locale', 'title'),
  },
  category: { name: text },
};
