import { describe, expect, it } from '@jest/globals';
import { withAgency } from './withAgency';

const afp = { code: 'AFP', name: 'Agence France-Presse', url: null };

describe('withAgency', () => {
  it('fills in a credit that is not there yet', () => {
    expect(withAgency(null, afp)).toEqual(afp);
    expect(withAgency(undefined, afp)).toEqual(afp);
  });

  it('replaces what another agency left, in the same component', () => {
    const credit = { id: 7, code: 'REL', name: 'Radio Evropa e Lirë', url: 'https://rel.example' };
    expect(withAgency(credit, afp)).toEqual({ id: 7, ...afp });
  });
});
