import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { latestNewsQuery } from '../../feed/validation';
import { endpoints } from '../endpoints';
import { openApiDocument, VERSION, type OpenApiDocument } from './document';

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description: string;
  schema: Record<string, unknown>;
}

interface Operation {
  operationId: string;
  parameters: (Partial<Parameter> & { $ref?: string })[];
  responses: Record<string, { description: string; content?: Record<string, object> }>;
}

const SERVER = 'https://cms.test';

/** Resolves a `$ref`; undefined if it is dangling. */
const at = (document: object, pointer: string): unknown =>
  pointer
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      document,
    );

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' ? [String(each)] : refsIn(each),
  );
};

const escaped = (part: string) => part.replace(/~/g, '~0').replace(/\//g, '~1');

describe('the OpenAPI document', () => {
  const document: OpenApiDocument = openApiDocument({ server: SERVER, locales: ['en', 'sq'] });
  const operations = Object.entries(document.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route,
      method,
      operation: operation as unknown as Operation,
    })),
  );
  const parametersOf = (route: string): Parameter[] => {
    const { parameters } = document.paths[route]?.['get'] as unknown as Operation;
    return parameters.map((each) => (each.$ref ? at(document, each.$ref) : each) as Parameter);
  };
  const parameterOf = (route: string, name: string) =>
    parametersOf(route).find((parameter) => parameter.name === name);

  it('declares version and server', () => {
    expect(document).toMatchObject({ openapi: '3.1.1', servers: [{ url: SERVER }] });
    const manifest = path.resolve(__dirname, '../../../../package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ version: VERSION });
    expect(document.info.version).toBe(VERSION);
  });

  it('is valid JSON, and equal for equal options', () => {
    const again = openApiDocument({ server: SERVER, locales: ['en', 'sq'] });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });

  it('has no dangling reference', () => {
    expect(refsIn(document).filter((ref) => at(document, ref) === undefined)).toEqual([]);
  });

  it('has unique operation ids', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(operations)(
    'has what OpenAPI requires for $method $route',
    ({ route, method, operation }) => {
      const parameters = parametersOf(route);
      const names = parameters.map(({ name, in: place }) => `${place} ${name}`);
      expect(names).toEqual([...new Set(names)]);
      expect(parameters.every(({ description }) => typeof description === 'string')).toBe(true);
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(route.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        expect(description).not.toBe('');
        // HEAD, 204 and 304 have no body (RFC 9110 §9.3.2, §15).
        const bare = method === 'head' || status === '204' || status === '304';
        expect(content === undefined).toBe(bare);
      }
    },
  );

  it('has every public route', () => {
    expect(Object.keys(document.paths)).toHaveLength(endpoints.length);
    expect(Object.keys(document.paths)).toContain('/api/latest-news/{documentId}/json-ld');
  });

  it.each(endpoints.filter(({ query }) => query))(
    'has every parameter that $path takes, and no other',
    ({ path: below, query }) => {
      const found = parametersOf(`/api${below.replace(/:(\w+)/g, '{$1}')}`)
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name);
      expect(found).toEqual(Object.keys(query?.shape ?? {}));
    },
  );

  it('describes parameters by their validation', () => {
    const limit = parameterOf('/api/latest-news', 'limit');
    expect(limit).toMatchObject({ required: false, schema: { type: 'string', default: '20' } });
    const pattern = new RegExp(String(limit?.schema['pattern']));
    for (const text of ['0', '1', '100', '101', '1.5', '']) {
      expect(pattern.test(text)).toBe(latestNewsQuery.shape.limit.safeParse(text).success);
    }
    expect(parameterOf('/api/latest-news/by-slug/{slug}', 'slug')).toMatchObject({
      in: 'path',
      required: true,
      schema: { maxLength: 255 },
    });
  });

  it('names the locales of the newsroom, if given', () => {
    const schema = parameterOf('/api/flash-news', 'locale')?.schema;
    expect(schema).toMatchObject({ examples: ['en', 'sq'] });
    // Any spelling of them is accepted, and with `fallback=auto` any language.
    expect(schema).not.toHaveProperty('enum');
    const [first] = (
      openApiDocument({ server: SERVER }).paths['/api/flash-news']?.['get'] as unknown as Operation
    ).parameters;
    expect(first?.name).toBe('locale');
    expect(first?.schema).not.toHaveProperty('enum');
  });

  it('accepts the preview token as a header', () => {
    const route = '/api/flash-news/preview';
    expect(parameterOf(route, 'token')).toMatchObject({ in: 'query', required: false });
    expect(parameterOf(route, 'Preview-Token')).toMatchObject({ in: 'header', required: false });
  });

  describe('as schemas', () => {
    let ajv: Ajv;

    beforeAll(() => {
      ajv = new Ajv({ strict: true, allowUnionTypes: true });
      addFormats(ajv);
      ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
      ajv.addSchema(document, 'openapi');
    });

    it.each(operations)('compile for $method $route', ({ route, method, operation }) => {
      const here = `openapi#/paths/${escaped(route)}/${method}`;
      const bodies = Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
        Object.keys(content).map((type) => `responses/${status}/content/${escaped(type)}/schema`),
      );
      const parameters = operation.parameters.flatMap(({ $ref }, index) =>
        $ref ? [] : [`parameters/${index}/schema`],
      );
      for (const place of [...bodies, ...parameters]) {
        // `%7B`: a pointer in an address has no braces (RFC 6901 §6).
        const $ref = `${here}/${place}`.replace(/[{}+]/g, encodeURIComponent);
        expect(typeof ajv.compile({ $ref })).toBe('function');
      }
    });
  });
});
