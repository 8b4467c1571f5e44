import { describe, expect, it } from '@jest/globals';
import { textFaults, parseJsonFields, jsonFieldFaults } from './text-faults';

describe('text that no database stores', () => {
  it.each<[unknown, string[][]]>([
    ['a', []],
    [{ a: [1, null, true, 'b'] }, []],
    ['\0', [[]]],
    [{ a: { b: ['', 'c\0'] } }, [['a', 'b', '1']]],
    [{ a: '\0', 'b\0': 1 }, [['a'], ['b\u2400']]],
    [{ a: 'b\ud800', 'c\udfff': 1 }, [['a'], ['c\ufffd']]],
    ['😀', []],
  ])('in %j is found', (value, paths) => {
    expect(
      textFaults(value)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(paths);
  });

  it('is found at 100 levels, and a deeper value is refused without reading on', () => {
    const nested = (levels: number) => {
      let value: unknown = '\0';
      for (let depth = 0; depth < levels; depth += 1) value = { a: value };
      return value;
    };
    expect(textFaults(nested(100))[0]?.path).toHaveLength(100);
    for (const levels of [101, 200_000]) {
      expect(textFaults(nested(levels))).toEqual([
        { path: ['a'], message: 'must be nested at most 100 levels deep' },
      ]);
    }
  });

  it('is found in the JSON of a form', () => {
    const form = { fileInfo: ['{"name":"a\\u0000"}'], note: '{no JSON' };
    expect(textFaults(parseJsonFields(form))).toMatchObject([{ path: ['fileInfo', '0', 'name'] }]);
  });
});

describe('a field of a form that is meant as JSON', () => {
  it.each([['{bad'], ['[1,2'], [['{"name":"a"}', '{']]])('is refused: %j', (fileInfo) => {
    expect(jsonFieldFaults({ fileInfo })).toEqual([
      { path: ['fileInfo'], message: 'must be JSON' },
    ]);
  });

  it.each([['{"name":"[a"}'], ['[{"name":"a"}]'], ['text'], ['"quoted'], [undefined]])(
    'is left alone: %j',
    (fileInfo) => {
      expect(jsonFieldFaults({ fileInfo, ref: 'x' })).toEqual([]);
    },
  );
});
