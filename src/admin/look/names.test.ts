import { describe, expect, it } from '@jest/globals';

import { names, registering, titleOf } from './names';
import { NAME } from './newsroom';

describe('the newsroom’s name', () => {
  it.each([
    ['Articles | Strapi', `Articles | ${NAME}`],
    ['Strapi Admin', NAME],
    [`Articles | ${NAME}`, `Articles | ${NAME}`],
    ['How Strapi works', 'How Strapi works'],
  ])('makes of the title %s: %s', (title, expected) => {
    expect(titleOf(title)).toBe(expected);
  });

  it('is in the same texts of both languages', () => {
    expect(Object.keys(names.sq)).toEqual(Object.keys(names.en));
    expect(JSON.stringify(names)).not.toContain('Strapi');
  });
});

describe('the text above the form that makes an account', () => {
  it('calls it the first one only where nobody was invited', () => {
    expect(JSON.stringify(registering('/admin/auth/register'))).not.toContain('first account');
    expect(JSON.stringify(registering('/admin/auth/register-admin'))).toContain('first account');
    expect(JSON.stringify(registering('/admin'))).toContain('first account');
  });
});
