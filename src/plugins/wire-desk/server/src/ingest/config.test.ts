import { describe, expect, it } from '@jest/globals';
import config, { parseConfig } from '../config';

const withIngest = (ingest: object) => ({ ...config.default, ingest });

describe('the configuration', () => {
  it('has no folder and no feeds by default', () => {
    expect(parseConfig(config.default).ingest).toMatchObject({ folder: null, feeds: [] });
  });

  it.each([
    [{ folder: { path: '/x' } }, /config\.ingest\.folder\.provider/],
    [{ folder: { path: '', provider: 'A' } }, /folder\.path: must be the path of a folder/],
    [{ feeds: [{ url: 'ftp://x', provider: 'A' }] }, /feeds\.0\.url: must be an address such as/],
    [{ feeds: [{ url: 'https://x', provider: ' ' }] }, /feeds\.0\.provider: must name the agency/],
    [{ feeds: [{ url: 'https://x', provider: 'A', every: 5 }] }, /feeds\.0: .*every/],
    [{ maxBytes: 10 }, /config\.ingest\.maxBytes/],
  ])('names what is wrong', (ingest, message) => {
    expect(() => {
      config.validator(withIngest(ingest));
    }).toThrow(message);
  });
});
