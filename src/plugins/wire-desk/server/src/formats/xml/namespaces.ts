type Attributes = Record<string, string>;

/** Elements of these namespaces go by their local names in any document. */
const OWN = [
  '',
  'http://www.w3.org/1999/xhtml',
  'http://iptc.org/std/NITF/2006-10-18/',
  'http://iptc.org/std/nar/2006-10-01/',
];

/** Prefixes of other namespaces, whatever a document calls them. */
const PREFIXES = new Map<string, string>([
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/2005/Atom', 'atom'],
]);

const split = (name: string): [prefix: string, local: string] => {
  const at = name.indexOf(':');
  return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
};

/** Names elements by their namespaces (https://www.w3.org/TR/xml-names/), from the root inwards. */
export const createNames = () => {
  const scopes: Map<string, string>[] = [new Map<string, string>()];
  let root: string | undefined;

  const declare = (attributes: Attributes): Map<string, string> => {
    const outer = scopes.at(-1) ?? new Map<string, string>();
    const declared = Object.entries(attributes).flatMap(([name, value]) => {
      if (name === 'xmlns') return [['', value] as const];
      return name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : [];
    });
    return declared.length === 0 ? outer : new Map([...outer, ...declared]);
  };

  return {
    /** Enters an element and returns its name, with a prefix only if its namespace is not that of the root or a known one. */
    enter(printed: string, attributes: Attributes): string {
      const scope = declare(attributes);
      scopes.push(scope);
      const [prefix, local] = split(printed);
      const uri = scope.get(prefix) ?? prefix;
      root ??= uri;
      if (uri === root || OWN.includes(uri)) return local;
      return `${PREFIXES.get(uri) ?? prefix}:${local}`;
    },
    leave(): void {
      scopes.pop();
    },
  };
};

/** Returns attributes by their local names, `xml:lang` with its prefix, without declarations of namespaces. */
export const localAttributes = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !/^xmlns(?::|$)/.test(name))
      .map(([name, value]) => [name === 'xml:lang' ? name : split(name)[1], value]),
  );
