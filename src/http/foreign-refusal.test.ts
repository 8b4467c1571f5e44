import { describe, expect, it } from '@jest/globals';
import { errors } from '@strapi/utils';
import { foreignRefusal } from './foreign-refusal';

const thrown = (message: string, status: number, expose: boolean, name = 'Error'): Error =>
  Object.assign(new Error(message), { status, expose, name });

describe('foreignRefusal', () => {
  it.each([
    [thrown('too large', 413, true, 'PayloadTooLargeError'), 413, 'PayloadTooLargeError'],
    [thrown('Unexpected token', 400, true, 'SyntaxError'), 400, 'SyntaxError'],
    [Object.assign(new SyntaxError('Unexpected token'), { status: 400 }), 400, 'SyntaxError'],
    [thrown('Malicious Path', 400, true, 'BadRequestError'), 404, 'NotFoundError'],
  ])('answers %s as a refusal', (error, status, name) => {
    expect(foreignRefusal(error)).toMatchObject({
      status,
      body: { data: null, error: { status, name } },
    });
  });

  it.each([
    thrown('EIO', 500, false),
    thrown('secret', 400, false),
    new SyntaxError('Unexpected token'),
    new TypeError('Cannot read properties of null'),
    new errors.ValidationError('known'),
    null,
    'text',
  ])('leaves %s alone', (error) => {
    expect(foreignRefusal(error)).toBeNull();
  });
});
