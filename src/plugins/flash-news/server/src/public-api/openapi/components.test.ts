import { beforeAll, describe, expect, it } from '@jest/globals';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { STORY_IDENTITY } from '../../../../shared/story';
import { openApiDocument } from './document';
import { answers } from './fixtures/answers';

/** Returns the paths of all objects in a body, omitting those that allow any property. */
const objectsIn = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => objectsIn(each, [...path, key]));
  return Array.isArray(value) ? inner : [path, ...inner];
};

type Fields = Record<string, unknown>;

/** Returns a copy of the body with the object at `path` replaced. */
const changed = (body: object, path: string[], change: (at: Fields) => void): object => {
  const copy = structuredClone(body);
  change(path.reduce((at, key) => at[key] as Fields, copy as Fields));
  return copy;
};

/** Objects that allow any property: `details` of an error, the entry of a preview, and the body of a story. */
const FREE = /^(Error error\.details|PreviewResponse data|BySlugResponse data\.body\..+)$/;

/** Returns the properties that may be missing: all parts of a story, which `fields` leaves out, and Strapi's `details`. */
const optionalIn = (name: string, path: string[], fields: string[]): string[] => {
  if (/^(BySlug|Story)Response$/.test(name) && path.join() === 'data')
    return fields.filter((field) => !(STORY_IDENTITY as readonly string[]).includes(field));
  return name === 'Error' && path.length > 0 ? ['details'] : [];
};

describe('the schemas of answers', () => {
  let valid: (name: string, body: unknown) => boolean;

  beforeAll(() => {
    const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    // An OpenAPI document is no schema, but holds some.
    ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
    ajv.addSchema(openApiDocument({ server: 'https://cms.test' }), 'openapi');
    valid = (name, body) => ajv.validate({ $ref: `openapi#/components/schemas/${name}` }, body);
  });

  const samples = Object.entries(answers);
  const places = samples.flatMap(([name, body]) =>
    objectsIn(body)
      .filter((path) => !FREE.test(`${name} ${path.join('.')}`))
      .map((path) => ({ name, body, path, where: path.join('.') || 'the root' })),
  );

  it.each(samples)('accept a %s of the contract', (name, body) => {
    expect(valid(name, body)).toBe(true);
  });

  it.each(places)('reject an unknown property in a $name at $where', ({ name, body, path }) => {
    expect(
      valid(
        name,
        changed(body, path, (at) => (at['secret'] = 1)),
      ),
    ).toBe(false);
  });

  it.each(places)('reject a missing property in a $name at $where', ({ name, body, path }) => {
    const fields = Object.keys(path.reduce((at, key) => at[key] as Fields, body as Fields));
    const missed = fields.filter((field) =>
      valid(
        name,
        changed(body, path, (at) => Reflect.deleteProperty(at, field)),
      ),
    );
    expect(missed).toEqual(optionalIn(name, path, fields));
  });

  it.each([
    ['a level that is none', ['data', '1', 'flash'], { level: 'alarm' }],
    ['a time that is none', ['data', '0'], { releasedAt: 'yesterday' }],
    ['a time without a zone', ['data', '0'], { releasedAt: '2026-11-24T08:00:00' }],
    ['null where there is always something', ['data', '0'], { title: null }],
    ['a page that is too long', ['meta'], { limit: 101 }],
  ])('refuse %s', (_, path, fields) => {
    const body = answers['LatestNewsResponse'] ?? {};
    expect(
      valid(
        'LatestNewsResponse',
        changed(body, path, (at) => Object.assign(at, fields)),
      ),
    ).toBe(false);
  });
});
