import { describe, expect, it } from '@jest/globals';
import { en } from './en';
import { sq } from './sq';

describe('held', () => {
  it('says from when and until when, with no dash that leads nowhere', () => {
    expect(en.held('1 May 2021', null)).toBe('since 1 May 2021');
    expect(en.held('1 May 2021', '2 May 2022')).toBe('1 May 2021 – 2 May 2022');
    expect(en.held(null, '2 May 2022')).toBe('until 2 May 2022');
    expect(sq.held('1 maj 2021', null)).toBe('1 maj 2021 – sot');
    expect(sq.held('1 maj 2021', '2 maj 2022')).toBe('1 maj 2021 – 2 maj 2022');
    expect(sq.held(null, '2 maj 2022')).toBe('deri më 2 maj 2022');
  });
});
