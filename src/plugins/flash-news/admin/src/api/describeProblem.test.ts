import { describe, expect, it } from '@jest/globals';
import { describeProblem } from './describeProblem';

const answered = (status: number, error: object = {}) => ({
  name: 'FetchError',
  status,
  response: { data: { error: { status, ...error } } },
});

describe('describeProblem', () => {
  it.each(['movedOn', 'alreadyRunning', 'notRunning', 'notVisible', 'tooMany'])(
    'describes the conflict %s',
    (code) => {
      const problem = describeProblem(answered(409, { details: { code, flash: null } }));
      expect(problem).toEqual({ id: `problem.${code}`, flash: null });
    },
  );

  it('lists the flashes that must end first', () => {
    const running = [{ title: 'Storm' }];
    expect(describeProblem(answered(409, { details: { code: 'tooMany', running } }))).toEqual({
      id: 'problem.tooMany',
      running,
    });
  });

  it('quotes why the server refuses the input', () => {
    const problem = describeProblem(answered(400, { message: 'minutes: too many' }));
    expect(problem).toEqual({ id: 'problem.refused', values: { message: 'minutes: too many' } });
  });

  it.each([
    [['minutes'], 'problem.field.minutes'],
    [['text.sq'], 'problem.field.text'],
    [['text'], 'problem.field.note'],
    [['until'], 'problem.field.until'],
  ])('says in the panel’s language what the field %s takes', (path, id) => {
    const details = { errors: [{ path, message: 'must be so' }] };
    const problem = describeProblem(answered(400, { message: 'x: must be so', details }));
    expect(problem).toEqual({ id, fields: { [path.join('.')]: 'must be so' } });
  });

  it('names the fields at fault', () => {
    const errors = [
      { path: ['presets.1'], message: 'is too long' },
      { path: ['urlPatterns', 'sq'], message: 'is no address' },
    ];
    const problem = describeProblem(answered(400, { message: 'no', details: { errors } }));
    expect(problem).toEqual({
      id: 'problem.refused',
      values: { message: 'no' },
      fields: { 'presets.1': 'is too long', 'urlPatterns.sq': 'is no address' },
    });
  });

  it('quotes a conflict of an unknown kind', () => {
    const unknown = answered(409, { message: 'Locked', details: { code: 'locked' } });
    expect(describeProblem(unknown)).toEqual({
      id: 'problem.refused',
      values: { message: 'Locked' },
    });
  });

  it.each([
    [answered(403), 'problem.forbidden'],
    [answered(404), 'problem.gone'],
    [answered(500), 'problem.server'],
    [{ name: 'FetchError', status: 502 }, 'problem.server'],
    [new TypeError('Failed to fetch'), 'problem.offline'],
    [null, 'problem.offline'],
  ])('describes other failures: %#', (error, id) => {
    expect(describeProblem(error).id).toBe(id);
  });
});
