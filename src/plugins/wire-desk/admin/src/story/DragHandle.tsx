import { Drag } from '@strapi/icons';
import type { PointerEvent } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../translations/useMessages';

const Handle = styled.span`
  display: inline-flex;
  align-items: center;
  padding-inline: 0.8rem;
  cursor: grab;
  /* A finger on it drags, and doesn't scroll. */
  touch-action: none;
  color: ${({ theme }) => theme.colors.neutral500};
`;

interface Props {
  onPointerDown: (event: PointerEvent) => void;
}

/** What a mouse or finger drags a row by. Keyboards and screen readers have the buttons beside it. */
export const DragHandle = ({ onPointerDown }: Props) => {
  const say = useMessages();
  return (
    <Handle aria-hidden data-drag title={say('story.drag')} onPointerDown={onPointerDown}>
      <Drag />
    </Handle>
  );
};
