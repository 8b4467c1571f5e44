/** Fills a URL pattern's `{name}`s with escaped values; null without a pattern, or where a value it needs is null. */
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
