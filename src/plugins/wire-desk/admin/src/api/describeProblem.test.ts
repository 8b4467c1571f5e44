import { describe, expect, it } from '@jest/globals';
import { describeProblem } from './describeProblem';

const refused = (status: number, details: object, message = 'In English.') => ({
  status,
  response: { data: { error: { message, details } } },
});

describe('describeProblem', () => {
  it('says what a conflict is about by its code, in the language of the panel', () => {
    expect(describeProblem(refused(409, { code: 'duplicate', title: 'Ura' }))).toMatchObject({
      id: 'problem.duplicate',
      values: { title: 'Ura' },
    });
    expect(describeProblem(refused(409, { code: 'changed', documentId: 'a' })).id).toBe(
      'problem.changed',
    );
    expect(describeProblem(refused(409, { code: 'changed', quotes: [], gone: [] })).id).toBe(
      'problem.changed.quotes',
    );
    expect(describeProblem(refused(409, { code: 'merged', gone: 'A', kept: 'B' }))).toMatchObject({
      id: 'problem.merged',
      values: { gone: 'A', kept: 'B' },
    });
  });

  it('says the server’s words of what it has no message for', () => {
    expect(describeProblem(refused(409, { code: 'other' }))).toEqual({
      id: 'problem.refused',
      values: { message: 'In English.' },
    });
    expect(describeProblem({}).id).toBe('problem.offline');
  });
});
