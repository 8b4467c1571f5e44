import { absoluteUrl, fileUrl } from '@newsroom/plugin-kit/server/http/absolute-url';

/** By what relative addresses in a body are resolved: links by the home page of the site, pictures by the server. */
export interface Place {
  home: string;
  base: string;
}

/** Returns an absolute http(s), mailto or tel address; null for any other, such as `javascript:`. */
export const linkUrl = (address: string, { home }: Place): string | null => {
  const trimmed = address.trim();
  if (/^(mailto|tel):/i.test(trimmed)) return trimmed;
  // A place within a page has no anchor here: `id`s are left out.
  return trimmed === '' || trimmed.startsWith('#') ? null : absoluteUrl(trimmed, home);
};

export const imageUrl = (address: string, { base }: Place): string | null =>
  address.trim() === '' ? null : fileUrl(address.trim(), base);
