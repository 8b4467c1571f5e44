/**
 * `{name}` filled in from `values`, escaped for a path or a query; null where there is no pattern, or
 * where it needs a value that is null. A name that is not among them stays as it stands.
 */
export const fillUrlPattern = (
  pattern: string | null,
  values: Record<string, string | null>,
): string | null => {
  if (pattern === null) return null;
  const missing = Object.keys(values).some(
    (name) => values[name] === null && pattern.includes(`{${name}}`),
  );
  if (missing) return null;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
  );
};
