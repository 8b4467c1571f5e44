import { describe, expect, it } from '@jest/globals';
import { faultySettings } from './faultySettings';

describe('faultySettings', () => {
  it.each([
    [['maxRunning'], ['maxRunning']],
    [['presets.1', 'presets.2'], ['presets']],
    [
      ['urlPatterns.en', 'feedTitles.sq'],
      ['urlPatterns.en', 'feedTitles.sq'],
    ],
    [['other'], []],
  ])('of %j are the fields %j', (paths, fields) => {
    expect([...faultySettings(paths)]).toEqual(fields);
  });
});
