import { describe, expect, it } from '@jest/globals';

import { envFileText } from './env-file';
import { SECRET_NAMES } from './required';

const draw = (name: string): string => `drawn-for-${name}`;

describe('envFileText', () => {
  it('holds one line for every secret', () => {
    const lines = envFileText({}, draw).split('\n');
    for (const name of SECRET_NAMES) expect(lines).toContain(`${name}=drawn-for-${name}`);
    expect(lines.filter((line) => line.includes('='))).toHaveLength(SECRET_NAMES.length);
  });

  it('leaves out secrets that the environment has', () => {
    const text = envFileText({ JWT_SECRET: 'given', APP_KEYS: '' }, draw);
    expect(text).not.toMatch(/^JWT_SECRET=/m);
    expect(text).toContain('APP_KEYS=drawn-for-APP_KEYS');
  });
});
