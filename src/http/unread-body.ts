/** A request whose body is not yet read. */
export interface UnreadRequest {
  method: string;
  path: string;
  /** Whether its body is declared to have no bytes. */
  isEmpty: boolean;
  /** Returns the matching media type; false for another or none, null without a body. */
  is(types: string[]): string | false | null;
}

const METHODS = ['POST', 'PUT', 'PATCH'];

/** Media types whose fields Strapi's parser (koa-body 6) reads. */
const FIELDS = [
  'application/json',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/csp-report',
  'application/reports+json',
  'urlencoded',
  'text/*',
];

/** Matches paths that take files, like Strapi's router: in any case, with or without a slash at the end. */
const filePaths = (apiPrefix: string): RegExp =>
  new RegExp(
    `^(${apiPrefix}/upload|/upload(/files(/[^/]+/replace)?)?|/admin/project-settings)/?$`,
    'i',
  );

/**
 * Returns a function that names the media types accepted in place of a request's, or null where its body will be read
 * or there is none. Only the routes that take files read multipart.
 */
export const createUnreadBodyCheck = (apiPrefix: string) => {
  const files = filePaths(apiPrefix);
  return ({ method, path, isEmpty, is }: UnreadRequest): string | null => {
    if (!METHODS.includes(method) || isEmpty) return null;
    const takesFiles = method === 'POST' && files.test(path);
    if (is([...FIELDS, ...(takesFiles ? ['multipart/form-data'] : [])]) !== false) return null;
    return takesFiles ? 'multipart/form-data or application/json' : 'application/json';
  };
};
