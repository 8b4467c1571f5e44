import { useEffect } from 'react';
import type { Problem } from '../api/describeProblem';
import { takenFrom, type Taken } from './readGiven';
import type { Given } from './session';
import { useDrop } from './useDrop';

export interface Receiver {
  onGiven: (given: Given) => void;
  onProblem: (problem: Problem) => void;
}

/** What has a paste of its own. */
export const FIELDS = 'input, textarea, [role="dialog"], [role="alertdialog"]';

/** Hands on what was taken, or why it isn't. */
export const handOn = (taken: Taken, { onGiven, onProblem }: Receiver): void => {
  if (taken === null) return;
  if ('problem' in taken) onProblem(taken.problem);
  else onGiven(taken.given);
};

/** Takes what is dropped on the page, and what is pasted anywhere on it but in `own`, a selector. While it is busy it takes nothing. */
export const useGiven = (receiver: Receiver, isBusy: boolean, own = FIELDS): void => {
  const takeFrom = (data: DataTransfer | null): void => {
    if (data && !isBusy) void takenFrom(data).then((taken) => handOn(taken, receiver));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(own)) return;
      event.preventDefault();
      takeFrom(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  useDrop(takeFrom);
};
