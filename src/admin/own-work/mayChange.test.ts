import { describe, expect, it } from '@jest/globals';
import { mayChange, type Permission } from './mayChange';

const UPDATE = 'plugin::content-manager.explorer.update';
const ARTICLE = 'api::article.article';
const lirie = { id: 4 };
const question = (createdBy: { id: number } | null) => ({
  action: UPDATE,
  subject: ARTICLE,
  createdBy,
});

describe('mayChange', () => {
  const own: Permission[] = [
    { action: UPDATE, subject: ARTICLE, conditions: ['admin::is-creator'] },
  ];

  it('limits users to their own documents where every permission does', () => {
    expect(mayChange(lirie, own, question(lirie))).toBe(true);
    expect(mayChange(lirie, own, question({ id: 3 }))).toBe(false);
    expect(mayChange(lirie, own, question(null))).toBe(false);
    expect(mayChange(undefined, own, question(null))).toBe(false);
  });

  it('is true where one permission has no such limit', () => {
    const both = [...own, { action: UPDATE, subject: ARTICLE, conditions: [] }];
    expect(mayChange(lirie, both, question({ id: 3 }))).toBe(true);
  });

  it('leaves other conditions to the server', () => {
    const other = [{ action: UPDATE, subject: ARTICLE, conditions: ['plugin::desk.on-duty'] }];
    expect(mayChange(lirie, other, question({ id: 3 }))).toBe(true);
  });

  it('checks only permissions for that action and type', () => {
    const elsewhere = [{ action: UPDATE, subject: 'api::quote.quote', conditions: [] }];
    expect(mayChange(lirie, elsewhere, question(lirie))).toBe(false);
  });
});
