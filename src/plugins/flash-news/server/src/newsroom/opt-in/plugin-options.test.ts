import { describe, expect, it } from '@jest/globals';
import { readPluginOptions, refuseComponentOptions } from './plugin-options';

const schema = (options: unknown) => ({
  uid: 'api::note.note',
  attributes: {},
  pluginOptions: options === undefined ? {} : { 'flash-news': options },
});

describe('readPluginOptions', () => {
  it.each([
    [undefined, {}],
    [{}, {}],
    [{ enabled: false }, { enabled: false }],
    [
      { enabled: true, fields: { title: 'title' } },
      { enabled: true, fields: { title: 'title' } },
    ],
    [{ publicWith: ['article'] }, { publicWith: ['article'] }],
  ])('reads %j', (options, expected) => {
    expect(readPluginOptions(schema(options))).toEqual(expected);
  });

  it.each([
    [
      { enabled: true, feilds: {}, 'public-with': [] },
      'pluginOptions.flash-news.feilds is unknown; accepted are enabled, fields, publicWith; ' +
        'pluginOptions.flash-news.public-with is unknown; accepted are enabled, fields, publicWith.',
    ],
    [{ enabled: 'true' }, 'pluginOptions.flash-news.enabled must be true or false.'],
    [{ enabled: null }, 'pluginOptions.flash-news.enabled must be true or false.'],
    [true, 'pluginOptions.flash-news must be an object of enabled, fields, publicWith.'],
    [['title'], 'pluginOptions.flash-news must be an object of enabled, fields, publicWith.'],
    [
      { fields: { title: 'title' } },
      'pluginOptions.flash-news.enabled is missing beside fields; accepted are true, which opts the type in, and false.',
    ],
  ])('stops the boot for %j', (options, message) => {
    expect(() => readPluginOptions(schema(options))).toThrow(
      `flash-news: api::note.note: ${message}`,
    );
  });
});

describe('refuseComponentOptions', () => {
  it('stops the boot for a component with options', () => {
    refuseComponentOptions([schema(undefined)]);
    expect(() => refuseComponentOptions([schema({ enabled: true })])).toThrow(
      'flash-news: api::note.note: pluginOptions.flash-news is accepted on content types, not on components.',
    );
  });
});
