/** A version (document and locale) by its content: versions with equal content are equal, whenever saved. */
export interface Version {
  /** BCP 47; empty for a type that isn't localized. */
  locale: string;
  /** Fingerprints in the order of the schema. */
  fields: Map<string, string>;
}

const TAG = /^(?:W\/)?"([A-Za-z0-9-]*):((?:[\w-]{8}(?:\.[\w-]{8})*)?)"$/;

/** Returns a version's entity tag (RFC 9110, 8.8.3). */
export const toTag = ({ locale, fields }: Version): string =>
  `"${locale}:${[...fields.values()].join('.')}"`;

export interface TaggedVersion {
  locale: string;
  fingerprints: string[];
}

/** Parses an entity tag, also a weak one (a proxy may have made it so); null for a tag of another form. */
export const parseTag = (tag: string): TaggedVersion | null => {
  const [, locale, fingerprints] = TAG.exec(tag.trim()) ?? [];
  return locale === undefined || fingerprints === undefined
    ? null
    : { locale, fingerprints: fingerprints.split('.') };
};

/** Returns the fields that differ from the tag; all fields if the type has another number of fields since. */
export const changedSince = (begun: TaggedVersion, { fields }: Version): string[] => {
  const names = [...fields.keys()];
  if (begun.fingerprints.length !== names.length) return names;
  return names.filter((name, index) => begun.fingerprints[index] !== fields.get(name));
};
