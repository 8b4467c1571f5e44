import { describe, expect, it } from '@jest/globals';
import { toFrame, type Frame } from './frame';

const text = (frame: Frame): string => toFrame(frame).toString();

describe('a frame', () => {
  it('has a line for each field, and ends with an empty one', () => {
    expect(text({ id: 7, event: 'flash.raised', data: { title: 'Tërmet' } })).toBe(
      'event: flash.raised\nid: 7\ndata: {"title":"Tërmet"}\n\n',
    );
    expect(text({ retry: 2500.4, id: 3 })).toBe('id: 3\nretry: 2500\n\n');
    expect(text({ comment: '' })).toBe(': \n\n');
  });

  it.each(['\n', '\r', '\r\n', '\n\n', '\u2028', '\0', 'a\n\ndata: {"forged":1}\n\n'])(
    'keeps %j in a text inside its data',
    (title) => {
      const [event = '', data = '', ...rest] = text({ event: 'x', data: { title } }).split('\n');
      expect(event).toBe('event: x');
      expect(JSON.parse(data.replace('data: ', ''))).toEqual({ title });
      expect(rest).toEqual(['', '']);
      expect(text({ data: { title } })).not.toMatch(/\r/);
    },
  );

  it.each(['a\nb', 'a\rb', 'a\r\nid: 9', 'a\0b'])('refuses %j as the name of an event', (event) => {
    expect(() => text({ event })).toThrow('A line break in the field "event" of an event');
    expect(() => text({ comment: event })).toThrow('A line break');
  });
});
