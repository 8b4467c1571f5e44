import { describe, expect, it } from '@jest/globals';
import { refuseLongNames } from './refuse-long-names';

describe('refuseLongNames', () => {
  it('accepts names of 200 characters, and files without one', () => {
    expect(() => refuseLongNames([undefined, null, 'a.png', 'ë'.repeat(200)])).not.toThrow();
  });

  it('names how long a name is, and what is accepted', () => {
    expect(() => refuseLongNames(['a.png', 'x'.repeat(404)])).toThrow(
      `The name “${'x'.repeat(30)}…” has 404 characters; at most 200 are accepted. Rename the file.`,
    );
  });
});
