import { describe, expect, it, jest } from '@jest/globals';
import { errors } from '@strapi/utils';
import { createOptIns } from './opt-ins';

const note = {
  uid: 'api::note.note',
  fields: { title: 'title' },
  category: null,
  people: null,
  authors: null,
  bodyFormat: null,
  quotes: null,
};

describe('opt-ins', () => {
  it('are read once, at first use', () => {
    const read = jest.fn(() => [note]);
    const optIns = createOptIns(read);
    expect(read).not.toHaveBeenCalled();
    expect(optIns.all()).toEqual([note]);
    expect(optIns.get(note.uid)).toBe(note);
    expect(optIns.find('api::other.other')).toBeUndefined();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('throw 404 for another type, naming the accepted ones', () => {
    const get = () => createOptIns(() => [note]).get('api::other.other');
    expect(get).toThrow(errors.NotFoundError);
    expect(get).toThrow(
      'contentType: "api::other.other" takes no part in Flash News; accepted are api::note.note',
    );
  });
});
