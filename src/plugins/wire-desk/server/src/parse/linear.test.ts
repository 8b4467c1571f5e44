import { afterEach, describe, expect, it } from '@jest/globals';
import { parseCopy } from './parse-copy';

const known = { locale: 'en', categories: [], persons: [] };

const originals = {
  exec: RegExp.prototype.exec,
  slice: String.prototype.slice,
  cut: Array.prototype.slice,
};

/** Characters and list items that the parser's regular expressions and cuts are given to read. */
function workOf(copy: string): number {
  const { exec, slice, cut } = originals;
  let work = 0;
  RegExp.prototype.exec = function count(text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // Where it must match, a failure ends at once; `split` asks at each place.
    if (this.sticky) work += 1;
    else work += found && this.global ? this.lastIndex - from : text.length - from;
    return found;
  };
  String.prototype.slice = function count(from?: number, to?: number) {
    const part = slice.call(this, from, to);
    work += part.length;
    return part;
  };
  Array.prototype.slice = function count(from?: number, to?: number) {
    const part = cut.call(this, from, to) as unknown[];
    work += part.length;
    return part;
  };
  try {
    parseCopy(copy, known);
  } finally {
    restore();
  }
  return work;
}

function restore(): void {
  RegExp.prototype.exec = originals.exec;
  String.prototype.slice = originals.slice;
  Array.prototype.slice = originals.cut;
}

const copyOf = (piece: string, times: number) =>
  `A headline that stands alone here\n\n${piece.repeat(times)}`;

afterEach(restore);

describe('the work of the parser grows with the copy, and not faster', () => {
  it.each([
    ['usual paragraphs', '“It is safe,” Hana Dvorak said. “I drive over it.” Olga Reyes left.\n\n'],
    ['a sentence that never ends', 'and Hana Dvorak said “it is safe,” '],
    ['opening marks', '“'],
    ['marks in marks', '“a ‘b '],
    ['single marks', "'a "],
    ['commas', 'a, '],
    ['names', 'Ana Novak and '],
    ['turns of dialogue', '– Kush je ti? – pyeti ai.\n\n'],
    ['relative clauses', 'the clerk, who said '],
  ])('of %s', (_, piece) => {
    const small = workOf(copyOf(piece, 250));
    const large = workOf(copyOf(piece, 1000));
    expect(large / small).toBeLessThan(4.4);
  });
});
