/**
 * The content of one version (document and locale), field by field. Two versions with the same content
 * are the same, whenever and however often they were saved.
 */
export interface Version {
  /** BCP 47; empty for a type that isn't localized. */
  locale: string;
  /** Fingerprints in the order of the schema. */
  fields: Map<string, string>;
}

const TAG = /^(?:W\/)?"([A-Za-z0-9-]*):((?:[\w-]{8}(?:\.[\w-]{8})*)?)"$/;

/** What names a version to a client: an entity tag (RFC 9110, 8.8.3). */
export const toTag = ({ locale, fields }: Version): string =>
  `"${locale}:${[...fields.values()].join('.')}"`;

export interface NamedVersion {
  locale: string;
  fingerprints: string[];
}

/** The version that a tag names; null for what is no tag of ours. A proxy may have made it weak. */
export const parseTag = (tag: string): NamedVersion | null => {
  const [, locale, fingerprints] = TAG.exec(tag.trim()) ?? [];
  return locale === undefined || fingerprints === undefined
    ? null
    : { locale, fingerprints: fingerprints.split('.') };
};

/** The fields that differ; all of them where the type has got other fields since. */
export const changedSince = (begun: NamedVersion, { fields }: Version): string[] => {
  const names = [...fields.keys()];
  if (begun.fingerprints.length !== names.length) return names;
  return names.filter((name, index) => begun.fingerprints[index] !== fields.get(name));
};
