import type { ContentTypeUids } from '../config';
import {
  REQUIRED_FIELDS,
  type Attribute,
  type Kind,
  type Model,
  type TypeKey,
} from './required-fields';

const TEXTS = ['string', 'text', 'richtext', 'enumeration', 'date'];
const TO_MANY = ['oneToMany', 'manyToMany'];

export interface TypePeers {
  uids: ContentTypeUids;
  /** The schema of a content type or component; undefined where the app has none of that uid. */
  modelOf: (uid: string) => Model | undefined;
  /** The uids of the app's own content types. */
  accepted: string[];
}

const words = (kind: Kind, uids: ContentTypeUids): string => {
  if (kind.kind === 'relation') {
    return `a relation to ${kind.many ? 'several entries' : 'one entry'} of ${uids[kind.to]}`;
  }
  if (kind.kind !== 'component') return `a field of ${kind.kind}`;
  return kind.repeatable ? 'a repeatable component' : 'a single component';
};

const fits = (attribute: Attribute, kind: Kind, uids: ContentTypeUids): boolean => {
  const { type, relation = '', repeatable = false, target } = attribute;
  if (kind.kind === 'text') return TEXTS.includes(type);
  if (kind.kind === 'blocks') return type === 'blocks';
  if (kind.kind === 'component') return type === 'component' && repeatable === kind.repeatable;
  return (
    type === 'relation' && target === uids[kind.to] && TO_MANY.includes(relation) === kind.many
  );
};

/** Returns why the fields of a schema don't fit, each with its path. */
const fieldFaults = (
  model: Model,
  fields: Record<string, Kind>,
  { uids, modelOf }: TypePeers,
  prefix = '',
): string[] =>
  Object.entries(fields).flatMap(([name, kind]) => {
    const path = `${prefix}${name}`;
    const attribute = model.attributes[name];
    const rule = `needs the field "${path}": ${words(kind, uids)}`;
    if (attribute === undefined) return [rule];
    if (!fits(attribute, kind, uids)) return [`${rule}, not ${attribute.type}`];
    const inner = kind.kind === 'component' && modelOf(attribute.component ?? '');
    const peers = { uids, modelOf, accepted: [] };
    return inner ? fieldFaults(inner, kind.fields, peers, `${path}.`) : [];
  });

const typeFaults = (key: TypeKey, peers: TypePeers): string[] => {
  const model = peers.modelOf(peers.uids[key]);
  if (model === undefined) {
    return [`is no content type of this app; accepted are ${peers.accepted.join(', ')}`];
  }
  const isDrafted = key !== 'article' || model.options?.draftAndPublish === true;
  const drafts = isDrafted ? [] : ['needs options.draftAndPublish: copy is imported as a draft'];
  return [...drafts, ...fieldFaults(model, REQUIRED_FIELDS[key], peers)];
};

/**
 * Checks that the configured content types exist and have the fields that an import writes.
 * @throws Error naming each key, its type and the field that doesn't fit, which stops the boot.
 */
export const checkTypes = (peers: TypePeers): void => {
  const keys = Object.keys(REQUIRED_FIELDS) as TypeKey[];
  const faults = keys.flatMap((key) =>
    typeFaults(key, peers).map((why) => `config.${key}: "${peers.uids[key]}" ${why}`),
  );
  if (faults.length === 0) return;
  throw new Error(`Invalid configuration of the plugin wire-desk. ${faults.join('; ')}`);
};
