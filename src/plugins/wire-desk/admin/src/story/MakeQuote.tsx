import { IconButton } from '@strapi/design-system';
import { Quotes } from '@strapi/icons';
import { useEffect, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';
import {
  endSelection,
  selectedWords,
  useSelectedWords,
  type SelectedWords,
} from './useSelectedWords';

interface Props {
  isEnabled: boolean;
  /** Gets what is selected, which may have no words. */
  onMake: (selected: SelectedWords) => void;
}

/** Pixels: the button is as wide as the margin beside the body's text, so that it covers no words. */
const SIZE = 32;

const Place = styled.div`
  z-index: 3;
`;

/** Returns where the button comes: in a dialog by its corner, since a dialog that was moved is the window of what is in it. */
const placeOf = ({ at, dialog }: SelectedWords): CSSProperties => {
  const left = Math.max(0, Math.min(at.right, window.innerWidth) - SIZE);
  const top = Math.max(0, Math.min(at.middle + SIZE / 2, window.innerHeight) - SIZE);
  if (dialog === null) return { position: 'fixed', left, top };
  const corner = dialog.getBoundingClientRect();
  return { position: 'absolute', left: left - corner.left, top: top - corner.top };
};

const isShortcut = (event: KeyboardEvent): boolean =>
  event.altKey &&
  event.code === 'KeyQ' &&
  !event.ctrlKey &&
  !event.metaKey &&
  // Letters of many keyboards, Albanian ones among them, need AltGr.
  !event.getModifierState('AltGraph');

/** The button beside selected words that records them, and its shortcut Alt+Q. */
export const MakeQuote = ({ isEnabled, onMake }: Props) => {
  const say = useMessages();
  const words = useSelectedWords(isEnabled);
  useEffect(() => {
    if (!isEnabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      const selected = isShortcut(event) ? selectedWords() : null;
      if (!selected) return;
      event.preventDefault();
      endSelection();
      onMake(selected);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isEnabled, onMake]);
  if (!words || words.stretches.length === 0) return null;
  const click = (): void => {
    // What is selected now: the drawing may be behind it.
    const selected = selectedWords() ?? words;
    endSelection();
    onMake(selected);
  };
  return createPortal(
    // Pressed without taking the focus, so that the selection stays.
    <Place style={placeOf(words)} onMouseDown={(event) => event.preventDefault()}>
      <IconButton
        variant="default"
        label={say('story.make')}
        aria-keyshortcuts="Alt+Q"
        onClick={click}
      >
        <Quotes />
      </IconButton>
    </Place>,
    words.dialog ?? document.body,
  );
};
