import type { Core } from '@strapi/strapi';

export type Query = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
  morphBy?: string;
}

/** A field on the way; `on` is the type that a polymorphic one leads to. */
interface Step {
  field: string;
  on?: string;
}

/** A path through the content model: its fields, the type of the last field, and the type at its end. */
export interface Path {
  steps: Step[];
  from: string;
  uid: string;
}

const FILE = 'plugin::upload.file';

const modelsOf = (strapi: Core.Strapi): { uid: string; attributes: Record<string, Attribute> }[] =>
  [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as never;

export const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(modelsOf(strapi).find((model) => model.uid === uid)?.attributes ?? {});

/** Returns the types that refer to `uid` by a media field or the other end of a polymorphic relation. */
const referringTo = (strapi: Core.Strapi, uid: string, field: string): string[] =>
  modelsOf(strapi)
    .filter((model) =>
      Object.values(model.attributes).some(({ type, target, morphBy }) =>
        uid === FILE && field === 'related'
          ? type === 'media'
          : target === uid && morphBy === field,
      ),
    )
    .map((model) => model.uid);

/** Returns the types that a field leads to, with the step; members of staff are left out. */
const leadsTo = (
  strapi: Core.Strapi,
  uid: string,
  field: string,
  { type, target, component, components }: Attribute,
): { step: Step; to: string }[] => {
  const to = (one: string | undefined) =>
    one === undefined || one.startsWith('admin::') ? [] : [{ step: { field }, to: one }];
  const on = (each: string[]) => each.map((one) => ({ step: { field, on: one }, to: one }));
  if (type === 'media') return to(FILE);
  if (type === 'component') return to(component);
  if (type === 'dynamiczone') return on(components ?? []);
  if (type !== 'relation') return [];
  return target === undefined ? on(referringTo(strapi, uid, field)) : to(target);
};

/** Returns all paths from a type, through relations of all kinds, components and media. */
export const pathsFrom = (strapi: Core.Strapi, uid: string, depth: number): Path[] =>
  depth === 0
    ? []
    : attributesOf(strapi, uid).flatMap(([field, attribute]) =>
        leadsTo(strapi, uid, field, attribute).flatMap(({ step, to }) => [
          { steps: [step], from: uid, uid: to },
          ...pathsFrom(strapi, to, depth - 1).map((path) => ({
            ...path,
            steps: [step, ...path.steps],
          })),
        ]),
      );

/** Returns the name of a path's last hop: its type and field. */
export const hopOf = ({ from, steps }: Path): string => {
  const { field = '', on = '' } = steps.at(-1) ?? {};
  return `${from}.${field} ${on}`;
};

/** Returns one path of this length for each last hop. */
export const endingWithEachHop = (strapi: Core.Strapi, uid: string, length: number): Path[] => {
  const found = new Map<string, Path>();
  for (const path of pathsFrom(strapi, uid, length)) {
    if (path.steps.length === length && !found.has(hopOf(path))) found.set(hopOf(path), path);
  }
  return [...found.values()];
};

/** Returns a filter along a path. */
export const filterAlong = (steps: Step[], value: unknown): Query =>
  steps.reduceRight<unknown>((inner, { field }) => ({ [field]: inner }), value) as Query;

/** Returns a sort along a path. */
export const sortAlong = (steps: Step[], field: string): string =>
  [...steps.map((step) => step.field), field].join('.');

/** Returns a populate along a path, with `last` for its end. */
export const populateAlong = (steps: Step[], last: unknown): Query => {
  const [{ field, on } = { field: '' }, ...rest] = steps;
  const inner = rest.length === 0 ? last : { populate: populateAlong(rest, last) };
  return { [field]: on === undefined ? inner : { on: { [on]: inner } } };
};

export const textFieldOf = (strapi: Core.Strapi, uid: string): string | undefined =>
  attributesOf(strapi, uid).find(([, { type }]) => ['string', 'text'].includes(type))?.[0];
