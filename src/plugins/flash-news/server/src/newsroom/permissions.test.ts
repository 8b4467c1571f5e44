import { describe, expect, it } from '@jest/globals';
import { errors } from '@strapi/utils';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import { PERMISSIONS } from '../../../shared/permissions';
import { createPermissions } from './permissions';

const UID = 'api::note.note';
const { raiseFlash, readDesk } = PERMISSIONS;

const permissions = createPermissions((uid, entry) => ({ uid, ...entry }));

/** The ability to raise flashes in some locales. */
const raiserIn = (...locales: string[]): Ability => ({
  can: (action, subject) => {
    if (action !== raiseFlash || subject === undefined) return false;
    const isEntry = typeof subject === 'object';
    return isEntry ? locales.includes((subject as { locale: string }).locale) : locales.length > 0;
  },
});

describe('permissions', () => {
  it.each([
    [[], ['sq'], false],
    [['sq'], ['sq'], true],
    [['sq'], ['sq', 'en'], false],
    [['sq', 'en'], ['sq', 'en'], true],
    [['sq'], [], true],
    [[], [], false],
  ])(
    'with the permission in %j, raising what is published in %j is allowed: %s',
    (own, published, allowed) => {
      const ability = raiserIn(...own);
      expect(permissions.allows(ability, raiseFlash, UID, published)).toBe(allowed);
      let refusal: unknown = null;
      try {
        permissions.require(ability, raiseFlash, UID, published);
      } catch (error) {
        refusal = error;
      }
      expect(refusal instanceof errors.ForbiddenError).toBe(!allowed);
    },
  );

  it('names the locales in which the permission is missing', () => {
    expect(() => permissions.require(raiserIn('sq'), raiseFlash, UID, ['de', 'sq', 'en'])).toThrow(
      /missing for de, en$/,
    );
  });

  it('checks an action without a subject', () => {
    const reader: Ability = { can: (action) => action === readDesk };
    expect(() => permissions.requireWithoutType(reader, readDesk)).not.toThrow();
    expect(() => permissions.requireWithoutType(raiserIn('sq'), readDesk)).toThrow(
      errors.ForbiddenError,
    );
  });
});
