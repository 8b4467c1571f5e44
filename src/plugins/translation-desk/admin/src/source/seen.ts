import { SEEN_HEADER } from '../../../shared/contracts/translation';

/** The source as the author of an open translation sees it. */
export interface Seen {
  model: string;
  documentId: string;
  /** Of the translation (BCP 47). */
  locale: string;
  /** Hashes of the source's own fields by path: those of its companions would outgrow a header. */
  hashes: Record<string, string>;
}

/** The content manager's requests (RTK Query), whose types Strapi doesn't export. */
export interface Argument {
  model?: string;
  documentId?: string;
  params?: { locale?: string };
}

export interface SaveRequest {
  config?: { headers?: Record<string, string> };
}

let open: Seen | null = null;

/** Keeps what the author of the open translation sees; null without one. */
export const setSeen = (seen: Seen | null): void => {
  open = seen;
};

export const getSeen = (): Seen | null => open;

/** Returns the request with what its author has seen of the source, where it saves the open translation. */
export const withSeen = <R extends SaveRequest>(
  request: R,
  { model, documentId, params }: Argument,
  seen: Seen | null,
): R => {
  const isOpen =
    seen !== null &&
    seen.model === model &&
    seen.documentId === documentId &&
    (params?.locale ?? seen.locale) === seen.locale;
  if (!isOpen) return request;
  const headers = { ...request.config?.headers, [SEEN_HEADER]: JSON.stringify(seen.hashes) };
  return { ...request, config: { ...request.config, headers } };
};
