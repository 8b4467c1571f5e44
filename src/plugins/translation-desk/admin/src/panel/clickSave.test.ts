import { describe, expect, it, jest } from '@jest/globals';
import { clickSave } from './clickSave';

/** A form, whose save calls the listeners, beside a button that is drawn as done or not. */
const formOf = (isModified: boolean, isDrawnAsDone: boolean) => {
  const listeners = new Set<() => void>();
  return {
    isModified,
    onSave: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isDone: jest.fn(() => Promise.resolve(isDrawnAsDone)),
    save: () => listeners.forEach((listener) => listener()),
  };
};

describe('a click on "Save"', () => {
  it.each([true, false])(
    'with words alone tells whether they were saved (%s), however the button is drawn',
    async (isSaved) => {
      const saveWords = jest.fn(() => Promise.resolve(isSaved));
      const form = formOf(false, !isSaved);
      expect(await clickSave({ onClick: saveWords, saveWords }, form)).toBe(isSaved);
      expect(saveWords).toHaveBeenCalledTimes(1);
      expect(form.isDone).not.toHaveBeenCalled();
    },
  );

  it.each([true, false])(
    'with what another plugin saves tells what is drawn (%s)',
    async (isDrawnAsDone) => {
      const saveWords = () => Promise.resolve(true);
      // It returns true also where it was refused.
      const onClick = jest.fn(() => Promise.resolve(true));
      const form = formOf(false, isDrawnAsDone);
      expect(await clickSave({ onClick, saveWords }, form)).toBe(isDrawnAsDone);
      expect(onClick).toHaveBeenCalledTimes(1);
    },
  );

  it('with a changed form tells whether that was saved', async () => {
    const form = formOf(true, false);
    expect(await clickSave({ onClick: form.save }, form)).toBe(true);
    expect(await clickSave({ onClick: () => undefined }, form)).toBe(false);
  });
});
