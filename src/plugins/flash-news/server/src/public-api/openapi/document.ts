import type { CachedEndpoint, Endpoint } from '../endpoint';
import { endpoints } from '../endpoints';
import { componentSchemas } from './components';
import { componentParameters, headerParameter, parametersOf } from './parameters';
import { componentHeaders, responsesOf } from './responses';
import type { Json } from './schema';

/** The plugin's version. */
export const VERSION = '0.1.0';

export interface DocumentOptions {
  /** The server's base URL, such as `https://cms.example.com`, without the API's prefix. */
  server: string;
  /** The newsroom's locales (BCP 47); without them, `locale` is any text. */
  locales?: readonly string[];
  /** Endpoints of other plugins. */
  guests?: readonly CachedEndpoint[];
}

/** The parts of an OpenAPI document that callers use. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Json>>;
  components: Record<string, Record<string, Json>>;
}

const parametersFor = (endpoint: Endpoint, locales: DocumentOptions['locales']): Json[] => {
  const { params, query, caching, optional, descriptions, headers = [] } = endpoint;
  return [
    ...(params ? parametersOf(params, { in: 'path', descriptions }) : []),
    ...(query ? parametersOf(query, { in: 'query', optional, locales, descriptions }) : []),
    ...headers.map(headerParameter),
    ...(caching === 'public'
      ? [headerParameter('IfNoneMatch'), headerParameter('IfModifiedSince')]
      : []),
  ];
};

/** Returns the responses to HEAD: those to GET, without bodies (RFC 9110 §9.3.2). */
const withoutBodies = (responses: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(responses).map(([status, { content: _, ...rest }]) => [status, rest]),
  );

const operations = (endpoint: Endpoint, locales: DocumentOptions['locales']) => {
  const { guarded, operationId, summary } = endpoint;
  const responses = responsesOf(endpoint);
  const both = {
    summary,
    parameters: parametersFor(endpoint, locales),
    security: guarded ? [{}, { apiToken: [] }] : [],
  };
  return {
    get: { operationId, ...both, responses },
    head: { operationId: `${operationId}Head`, ...both, responses: withoutBodies(responses) },
  };
};

/** Describes the public API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html) with JSON Schema 2020-12. */
export const openApiDocument = ({
  server,
  locales,
  guests = [],
}: DocumentOptions): OpenApiDocument => ({
  openapi: '3.1.1',
  info: {
    title: 'Latest news and flashes',
    version: VERSION,
    description:
      'What readers see of a newsroom: Latest news in several formats, and what is flashing.',
  },
  servers: [{ url: server }],
  paths: Object.fromEntries(
    [...endpoints, ...guests].map((endpoint) => [
      `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
      operations(endpoint, locales),
    ]),
  ),
  components: {
    schemas: Object.assign({}, componentSchemas, ...guests.map(({ schemas }) => schemas)) as Record<
      string,
      Json
    >,
    parameters: componentParameters,
    headers: componentHeaders,
    securitySchemes: {
      apiToken: { type: 'http', scheme: 'bearer', description: 'An API token of the newsroom' },
    },
  },
});
