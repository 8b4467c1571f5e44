import { describe, expect, it } from '@jest/globals';
import { errors, z } from '@strapi/utils';
import { parse } from './parse';

const schema = z.strictObject({
  locale: z.string({ error: 'must be given once' }).optional(),
  lines: z.record(z.string(), z.string({ error: 'must be text' })).optional(),
});

interface Refusal {
  message: string;
  details: unknown;
}

const refusal = (input: unknown, of: z.ZodObject = schema): Refusal => {
  try {
    parse(of, input);
  } catch (error) {
    if (error instanceof errors.ValidationError) return error as Refusal;
  }
  throw new Error('It was taken');
};

describe('parse', () => {
  it.each([{}, undefined, null])('reads %j as an empty input', (input) => {
    expect(parse(schema, input)).toEqual({});
  });

  it('names an unknown key and what is accepted', () => {
    const { message, details } = refusal({ sort: 'x' });
    expect(message).toBe('sort: is unknown; accepted are locale, lines');
    expect(details).toEqual({
      errors: [{ path: ['sort'], message: 'is unknown; accepted are locale, lines' }],
    });
  });

  it('names every fault, nested ones included', () => {
    const given = { locale: ['sq'], lines: { sq: 5 }, a: 1, b: 2 };
    expect(refusal(given).details).toMatchObject({
      errors: [{ path: ['locale'] }, { path: ['lines', 'sq'] }, { path: ['a'] }, { path: ['b'] }],
    });
    expect(refusal(given).message).toBe(
      'locale: must be given once; lines.sq: must be text; ' +
        'a: is unknown; accepted are locale, lines; b: is unknown; accepted are locale, lines',
    );
  });

  it('names what is accepted where the unknown key is: in an object, a list, or one of several shapes', () => {
    const line = z.strictObject({ text: z.string().optional() });
    const nested = z.strictObject({
      update: z.strictObject({ takes: z.string().optional() }).nullable().optional(),
      lines: z.array(line).default([]),
      byLocale: z.record(z.string(), line).optional(),
      one: z.union([line, z.strictObject({ id: z.number() })]).optional(),
    });
    expect(refusal({ update: { foo: 1 } }, nested).message).toBe(
      'update.foo: is unknown; accepted are takes',
    );
    expect(refusal({ lines: [{}, { foo: 1 }] }, nested).message).toBe(
      'lines.1.foo: is unknown; accepted are text',
    );
    expect(refusal({ byLocale: { sq: { foo: 1 } } }, nested).message).toBe(
      'byLocale.sq.foo: is unknown; accepted are text',
    );
    expect(refusal({ one: { foo: 1 } }, nested).message).toMatch(/^one: /);
  });

  it('says in words what a schema has no words for', () => {
    const bare = z.strictObject({
      ...{ format: z.enum(['text', 'html']), seen: z.string().max(3), ids: z.array(z.string()) },
      ...{ size: z.number().min(2), on: z.boolean(), name: z.string().min(1) },
    });
    const given = { format: 'pdf', seen: 'abcd', ids: 'a', size: 1, on: 'x', name: '' };
    expect(refusal(given, bare).message.split('; ')).toEqual([
      'format: must be one of text, html',
      'seen: must be at most 3 characters',
      'ids: must be a list',
      'size: must be at least 2',
      'on: must be true or false',
      'name: must not be empty',
    ]);
    expect(refusal({}, bare).message).toContain('format: is missing; seen: is missing');
  });

  it('says if no field is accepted', () => {
    expect(refusal({ a: 1 }, z.strictObject({})).message).toBe('a: is unknown; accepted are none');
  });

  it('omits the path of a fault in the whole input', () => {
    const whole = z.strictObject({ a: z.string().optional() }).refine(() => false, 'Nothing to do');
    expect(refusal({}, whole).message).toBe('Nothing to do');
  });

  it.each(['text', 5, [[]]])('refuses %j as a whole', (input) => {
    expect(refusal(input).message).not.toBe('');
  });
});
