import { describe, expect, it } from '@jest/globals';
import { carryOver, takeOver, type OpenForm } from './forms';

const form = (change: Partial<OpenForm> = {}): OpenForm => ({
  model: 'm',
  documentId: 'd',
  version: null,
  base: {},
  values: { title: 'Mine' },
  isModified: true,
  isDiscarded: false,
  isSaved: false,
  setValues: () => undefined,
  ...change,
});

describe('a form that the page removed', () => {
  it('is taken over once, by the next form of the same document', () => {
    const removed = form();
    carryOver(removed);
    expect(takeOver('m', 'd')).toBe(removed);
    expect(takeOver('m', 'd')).toBeNull();
    carryOver(removed);
    expect(takeOver('m', 'other')).toBeNull();
    expect(takeOver('m', 'd')).toBeNull();
  });

  it('is forgotten where nothing in it is unsaved', () => {
    for (const change of [{ isModified: false }, { isSaved: true }, { isDiscarded: true }]) {
      carryOver(form(change));
      expect(takeOver('m', 'd')).toBeNull();
    }
  });
});
