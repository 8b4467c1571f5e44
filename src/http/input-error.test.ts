import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import { errors, yup, z } from '@strapi/utils';

import { inputError } from './input-error';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('inputError', () => {
  it('names the fields that zod found invalid', () => {
    const error = thrownBy(() => z.object({ a: z.array(z.string()) }).parse({ a: [1] }));
    expect(inputError(error)).toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/^a\.0: Invalid input/),
      details: { errors: [{ path: ['a', '0'] }] },
    });
  });

  it('names the fields that yup found invalid', () => {
    const schema = yup.object({ list: yup.array(yup.object({ name: yup.string().required() })) });
    const error = thrownBy(() => schema.validateSync({ list: [{}] }, { abortEarly: false }));
    expect(inputError(error)).toMatchObject({
      details: { errors: [{ path: ['list', '0', 'name'] }] },
    });
  });

  it('is a 400 where PostgreSQL can’t hold a value', () => {
    const error = Object.assign(new Error('out of range'), { code: '22003' });
    expect(inputError(error)).toBeInstanceOf(errors.ValidationError);
  });

  it.each([gunzipSync, brotliDecompressSync, inflateSync])(
    'is a 400 where a body can’t be decompressed (%p)',
    (decompress) => {
      const error = thrownBy(() => decompress(Buffer.from('no such thing')));
      expect(inputError(error)).toMatchObject({ details: { errors: [{ path: ['body'] }] } });
    },
  );

  it.each([
    new TypeError('Cannot read properties of null'),
    Object.assign(new Error('duplicate'), { code: '23505' }),
    new errors.ForbiddenError(),
    new errors.ValidationError('known'),
    null,
    'text',
  ])('leaves %s alone', (error) => {
    expect(inputError(error)).toBeNull();
  });
});
