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
