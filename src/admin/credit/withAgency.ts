/** An agency of the newsroom's settings. */
export interface Agency {
  code: string;
  name: string;
  url: string | null;
}

/** A story's credit in the form; null or undefined where it has none. */
export type Credit = { id?: number; code?: string; name?: string; url?: string } | null | undefined;

/** Returns the credit filled in with an agency, in place of whatever it said; the stored component stays the same one. */
export const withAgency = (credit: Credit, { code, name, url }: Agency): object => ({
  ...credit,
  code,
  name,
  url: url ?? null,
});
