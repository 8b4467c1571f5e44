import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { NavLink } from 'react-router-dom';
import type { DeskPiece, DeskPieces } from '../../../shared/contracts/desk';
import { editAddress } from '../api/paths';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { useMessages } from '../translations/useMessages';
import { useGiven, type Receiver } from './useGiven';

interface Props {
  found: DeskPieces;
  articleType: string;
  isReading: boolean;
  /** Of other copy. */
  receiver: Receiver;
  onChoose: (piece: DeskPiece) => void;
}

/** Marks the button of each piece, among which the keys go. */
const PIECE_BUTTON = 'data-piece';

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The pieces of a feed or message, of which one is chosen: with the mouse, or with ↓ and ↑ (or j and k) and Enter. */
export const PieceList = ({ found, articleType, isReading, receiver, onChoose }: Props) => {
  const say = useMessages();
  useGiven(receiver, isReading);
  const list = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(`[${PIECE_BUTTON}]:not(:disabled)`) ?? []),
  ];
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[${PIECE_BUTTON}]:not(:disabled)`)?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    event.preventDefault();
  };
  const count = found.pieces.length;
  return (
    <Box ref={list} tag="section" aria-label={say('pieces.title', { count })} onKeyDown={press}>
      <Typography tag="h2" variant="delta">
        {say('pieces.title', { count })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {say('pieces.hint')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {found.pieces.map((piece) => (
          <Piece
            key={piece.place}
            {...{ piece, articleType, isReading }}
            onChoose={() => onChoose(piece)}
          />
        ))}
      </Flex>
      {found.refused.length > 0 && (
        <Box paddingTop={4}>
          <Typography tag="h3" variant="pi" fontWeight="bold">
            {say('pieces.refused')}
          </Typography>
          <ul>
            {found.refused.map((sentence) => (
              <Typography key={sentence} tag="li" variant="pi" textColor="danger700">
                {sentence}
              </Typography>
            ))}
          </ul>
        </Box>
      )}
    </Box>
  );
};

interface PieceProps {
  piece: DeskPiece;
  articleType: string;
  isReading: boolean;
  onChoose: () => void;
}

const Piece = ({ piece, articleType, isReading, onChoose }: PieceProps) => {
  const say = useMessages();
  const { formatMoment, languageName } = useFormatters();
  const { agency, publishedAt, locale, status, embargoedUntil, duplicate, takeOf } = piece;
  const headline = piece.headline ?? say('item.untitled');
  const about = [
    agency ?? say('piece.noAgency'),
    publishedAt === null ? say('piece.noTime') : formatMoment(publishedAt),
    languageName(locale),
  ];
  const story = duplicate ?? takeOf;
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between">
      <Box style={{ minWidth: 0, flex: '1 1 24rem', overflowWrap: 'anywhere' }}>
        <Typography fontWeight="bold">{headline}</Typography>
        <br />
        <Typography variant="pi" textColor="neutral700">
          {about.join(' · ')}
        </Typography>
        {story !== null && (
          <Typography tag="p" variant="pi">
            {say(duplicate === null ? 'piece.take' : 'piece.known')}{' '}
            <Link tag={NavLink} to={editAddress(articleType, story.documentId, story.locale)}>
              {story.title}
            </Link>
          </Typography>
        )}
        {status !== 'usable' && (
          <Typography tag="p" variant="pi" fontWeight="bold">
            {say(`agency.${status}`)}
          </Typography>
        )}
        {embargoedUntil !== null && (
          <Typography tag="p" variant="pi" fontWeight="bold">
            {say('item.embargo', { moment: formatMoment(embargoedUntil) })}
          </Typography>
        )}
      </Box>
      <Button
        size="S"
        variant="secondary"
        disabled={isReading || status === 'canceled'}
        aria-label={say('item.open.of', { headline })}
        {...{ [PIECE_BUTTON]: '' }}
        onClick={onChoose}
      >
        {say('item.open')}
      </Button>
    </Flex>
  );
};
