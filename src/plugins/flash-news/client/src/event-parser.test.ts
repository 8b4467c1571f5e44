import { describe, expect, it } from '@jest/globals';
import { createEventParser, type StreamFrame } from './event-parser';

const frame = (change: Partial<StreamFrame>): StreamFrame => ({
  ...{ event: null, data: '', id: '', retry: null },
  ...change,
});

const STREAM =
  'retry: 2000\nid: 7\n\n: alive\n\nevent: flash.raised\nid: 8\ndata: {"a":1}\n\nevent: x\ndata: cut off';

describe('the parser of event streams', () => {
  const expected = [
    frame({ id: '7', retry: 2000 }),
    frame({ id: '7' }),
    frame({ event: 'flash.raised', id: '8', data: '{"a":1}' }),
  ];

  it.each(['\n', '\r', '\r\n'])('reads lines that end in %j', (end) => {
    expect(createEventParser()(STREAM.replaceAll('\n', end))).toEqual(expected);
  });

  it.each(['\n', '\r', '\r\n'])(
    'reads a stream in any pieces, with lines that end in %j',
    (end) => {
      const text = STREAM.replaceAll('\n', end);
      for (let size = 1; size < 12; size += 1) {
        const parse = createEventParser();
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(pieces.flatMap((piece) => parse(piece))).toEqual(expected);
      }
    },
  );

  it.each([
    ['data:a\ndata: b\ndata\n\n', frame({ event: 'message', data: 'a\nb\n' })],
    ['data:  two spaces\n\n', frame({ event: 'message', data: ' two spaces' })],
    ['id: 1\0\ndata: x\n\n', frame({ event: 'message', data: 'x' })],
    ['retry: soon\nother: 1\nnone\n\n', frame({})],
    ['event: named\n\n', frame({})],
    ['id: 5\n\nid\ndata: x\n\n', frame({ event: 'message', data: 'x' })],
  ])('reads %j as the standard says', (text, last) => {
    expect(createEventParser()(text).at(-1)).toEqual(last);
  });
});
