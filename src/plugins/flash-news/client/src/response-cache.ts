/** A response body with its entity tag (RFC 9110 §8.8.3). */
export interface CachedResponse {
  etag: string;
  text: string;
}

/** Creates a cache of responses by URL. Above `size` it evicts the least recently used. */
export const createResponseCache = (size: number) => {
  const responses = new Map<string, CachedResponse>();

  return {
    get: (url: string): CachedResponse | undefined => responses.get(url),

    set(url: string, response: CachedResponse): void {
      // A Map iterates in order of insertion: setting again moves a response to the end.
      responses.delete(url);
      responses.set(url, response);
      for (const oldest of responses.keys()) {
        if (responses.size <= size) break;
        responses.delete(oldest);
      }
    },
  };
};

export type ResponseCache = ReturnType<typeof createResponseCache>;
