/** Returns the name of a parameter as parsers read it, before any `[`: `locale` of `locale[]=sq`. */
const nameOf = (pair: string): string => {
  const [name = ''] = [...new URLSearchParams(pair).keys()];
  return name.split('[')[0] ?? '';
};

/** Returns a query string without the parameters that are not in `names`, whatever they are. */
export const knownParameters = (search: string, names: ReadonlySet<string>): string =>
  search
    .split('&')
    .filter((pair) => names.has(nameOf(pair)))
    .join('&');
