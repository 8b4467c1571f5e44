/** Returns the configured locale that a language tag means: itself, or without its last parts (RFC 4647 §3.4); undefined for none. */
export const matchLocale = (
  language: string | null,
  codes: readonly string[],
): string | undefined => {
  const parts = (language ?? '').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const found = codes.find((code) => code.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return undefined;
};
