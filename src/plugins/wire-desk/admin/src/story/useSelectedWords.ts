import { useEffect, useState } from 'react';
import { areReported, stretchesOf, type SelectedParagraph } from './model/selected';
import { selectedParagraphs } from './selectedParagraphs';

/** Words that are selected in the story's text. */
export interface SelectedWords {
  /** The stretches of what somebody said; none where words are lacking. */
  stretches: string[];
  /** Whether no marks stand around them. */
  isReported: boolean;
  /** Where the button for them comes in the window, in pixels: its right edge and its middle. */
  at: { right: number; middle: number };
  /** The dialog in which the text is edited, if it is: nothing outside of it can be pressed. */
  dialog: HTMLElement | null;
}

const BODY = '[data-slate-editor="true"]';
const LEAD = 'textarea[name="lead"]';
const DIALOG = '[role="dialog"]';
/** Pixels from the upper edge of a field up to the middle of the line of its label. */
const LABEL = 20;

const wordsOf = (
  paragraphs: SelectedParagraph[],
): Pick<SelectedWords, 'stretches' | 'isReported'> => ({
  stretches: stretchesOf(paragraphs),
  isReported: areReported(paragraphs),
});

const inLead = (field: HTMLTextAreaElement): SelectedWords | null => {
  const { value, selectionStart, selectionEnd } = field;
  if (!field.matches(LEAD) || selectionStart === selectionEnd) return null;
  const { right, top } = field.getBoundingClientRect();
  return {
    ...wordsOf([{ text: value, from: selectionStart, to: selectionEnd }]),
    ...{ at: { right, middle: top - LABEL }, dialog: field.closest<HTMLElement>(DIALOG) },
  };
};

/** Returns the right edge of what scrolls the body, without its scroll bar: the text ends before a margin there. */
const edgeOf = (body: Element): number => {
  const scrolled = body.parentElement ?? body;
  return scrolled.getBoundingClientRect().left + scrolled.clientLeft + scrolled.clientWidth;
};

const inBody = (): SelectedWords | null => {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const body = (node instanceof Element ? node : node.parentElement)?.closest(BODY);
  if (!body) return null;
  const lines = range.getClientRects();
  const { top, bottom } = lines[lines.length - 1] ?? range.getBoundingClientRect();
  return {
    ...wordsOf(selectedParagraphs(body, range)),
    at: { right: edgeOf(body), middle: (top + bottom) / 2 },
    dialog: body.closest<HTMLElement>(DIALOG),
  };
};

/** Returns what is selected in the standfirst or body; null for nothing. */
export const selectedWords = (): SelectedWords | null => {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement ? inLead(focused) : inBody();
};

/** Ends the selection where its words end, so that a drag that begins in them selects again and doesn't move them. */
export const endSelection = (): void => {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) {
    focused.setSelectionRange(focused.selectionEnd, focused.selectionEnd);
  } else if (inBody()) window.getSelection()?.collapseToEnd();
};

/** Follows the selection in the story's text. Returns null while it is being drawn: nothing may lie under the pointer. */
export const useSelectedWords = (isEnabled: boolean): SelectedWords | null => {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    if (!isEnabled) return undefined;
    let frame = 0;
    let isDrawing = false;
    const read = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setWords(isDrawing ? null : selectedWords()));
    };
    const begin = ({ target }: Event): void => {
      isDrawing = target instanceof Element && target.closest(`${BODY}, ${LEAD}`) !== null;
      if (isDrawing) read();
    };
    const end = (): void => {
      isDrawing = false;
      read();
    };
    const aborter = new AbortController();
    const options = { capture: true, signal: aborter.signal };
    for (const event of ['selectionchange', 'focusin', 'scroll']) {
      document.addEventListener(event, read, options);
    }
    window.addEventListener('resize', read, options);
    document.addEventListener('pointerdown', begin, options);
    for (const event of ['pointerup', 'pointercancel']) {
      document.addEventListener(event, end, options);
    }
    return () => {
      cancelAnimationFrame(frame);
      aborter.abort();
    };
  }, [isEnabled]);
  return isEnabled ? words : null;
};
