import { describe, expect, it } from '@jest/globals';
import { describeProblem } from './describeProblem';

const answered = (status: number, message?: string) => ({
  name: 'FetchError',
  status,
  response: { data: message === undefined ? '<html>' : { error: { status, message } } },
});

describe('describeProblem', () => {
  it.each([
    [answered(403, 'Forbidden'), 'problem.forbidden'],
    [answered(404, 'Not Found'), 'problem.gone'],
    [answered(500, 'Internal Server Error'), 'problem.server'],
    [answered(502), 'problem.server'],
    [new TypeError('Failed to fetch'), 'problem.offline'],
    [null, 'problem.offline'],
  ])('describes failure %#', (error, id) => {
    expect(describeProblem(error)).toEqual({ id });
  });

  it('says in the language of the panel why a translation server gave nothing', () => {
    const error = { message: 'No answer', details: { code: 'noAnswer', seconds: 20 } };
    expect(describeProblem({ status: 400, response: { data: { error } } })).toEqual({
      id: 'propose.noAnswer',
      values: { seconds: 20, reason: '' },
    });
  });

  it.each([400, 409, 502, 504])('quotes what the server says of a %i', (status) => {
    expect(describeProblem(answered(status, 'The translation server is silent'))).toEqual({
      id: 'problem.refused',
      values: { message: 'The translation server is silent' },
    });
  });
});
