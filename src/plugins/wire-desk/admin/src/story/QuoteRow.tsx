import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil, Trash } from '@strapi/icons';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { StoryRights } from '../../../shared/contracts/story';
import { useMessages } from '../translations/useMessages';
import { Card } from './Card';
import { DragHandle } from './DragHandle';
import type { Action } from './model/reducer';
import { isChanged, speakerChange, suggestedOf, type Row, type SpeakerChoice } from './model/rows';
import { faultKey, type Faults } from './model/toRequest';
import { nearestTo, placeOf } from './model/words';
import { QuoteForm } from './QuoteForm';
import { RemovalQuestion } from './RemovalQuestion';
import { LostWords, Theirs } from './RowNotices';
import { SuggestedSpeakers } from './SuggestedSpeakers';
import type { OpenStory } from './useStoryType';

interface Props {
  row: Row;
  index: number;
  total: number;
  story: OpenStory;
  people: SpeakerChoice[];
  may: StoryRights;
  faults: Faults;
  /** The story's text; null before it was read. */
  folded: string | null;
  paragraphs: string[] | null;
  /** Quotes that the text has. */
  quoted: string[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Whether it is asked whether the quote is removed. */
  isAsked: boolean;
  onAsk: (isAsked: boolean) => void;
  /** The side at which a quote that is dragged would come in; null where it wouldn't. */
  dropSide: 'above' | 'below' | null;
  onDrag: (event: PointerEvent) => void;
  onMove: (to: number) => void;
  act: (action: Action) => void;
}

/** Whether the words of a recorded quote are no longer in the text. Nobody said those of a paraphrase. */
const isLost = ({ text, kind }: Row, folded: string | null): boolean =>
  folded !== null && kind !== 'paraphrase' && text.trim() !== '' && placeOf(text, folded) < 0;

/** A quote of the list: its words and who said them, with what can be done to it. */
export const QuoteRow = (props: Props) => {
  const { row, index, total, may, act, faults, folded, isOpen, onOpen, isAsked, onAsk } = props;
  const say = useMessages();
  const card = useRef<HTMLLIElement>(null);
  const focused = useRef<string | null>(null);
  // A card that moves in the page loses the focus.
  useEffect(() => {
    if (focused.current === null) return;
    card.current?.querySelector<HTMLElement>(`[data-move="${focused.current}"]`)?.focus();
    focused.current = null;
  }, [index]);
  const mayEdit = row.base === null || may.update;
  const mayRemove = row.base === null || may.delete;
  const move = (by: -1 | 1): void => {
    if (index + by < 0 || index + by >= total) return;
    focused.current = by < 0 ? 'up' : 'down';
    props.onMove(index + by);
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || !may.update) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const isFaulty = ['text', 'kind', 'attributedAs', 'speaker'].some((field) =>
    Boolean(faults[faultKey(row, field)]),
  );
  const name = row.text.trim() === '' ? say('story.empty') : row.text;

  return (
    <Card ref={card} tabIndex={-1} data-drop={props.dropSide} onKeyDown={press}>
      {!isOpen && !isFaulty && <Words row={row} />}
      {mayEdit && (
        <SuggestedSpeakers
          suggested={suggestedOf(row, may.createPeople)}
          onChoose={(speaker) => {
            const change = speakerChange(row, speaker, (props.paragraphs ?? []).join('\n'));
            act({ type: 'edit', key: row.key, change });
          }}
        />
      )}
      {(isOpen || isFaulty) && mayEdit && <QuoteForm {...props} onDone={() => onOpen(false)} />}
      <Theirs row={row} act={act} />
      {isLost(row, folded) && (
        <LostWords
          nearest={nearestTo(row.text, props.quoted, props.paragraphs ?? [])}
          mayTake={mayEdit}
          onTake={(text) => act({ type: 'edit', key: row.key, change: { text } })}
        />
      )}
      <Flex gap={1} paddingTop={1}>
        {may.update && (
          <>
            <DragHandle onPointerDown={props.onDrag} />
            <IconButton
              size="S"
              data-move="up"
              aria-disabled={index === 0}
              label={say('story.up', { words: name })}
              onClick={() => move(-1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              size="S"
              data-move="down"
              aria-disabled={index === total - 1}
              label={say('story.down', { words: name })}
              onClick={() => move(1)}
            >
              <ArrowDown />
            </IconButton>
          </>
        )}
        {mayEdit && (
          <IconButton
            size="S"
            aria-expanded={isOpen}
            label={say('story.edit', { words: name })}
            onClick={() => onOpen(!isOpen)}
          >
            <Pencil />
          </IconButton>
        )}
        {mayRemove && (
          <IconButton
            size="S"
            label={say('story.remove', { words: name })}
            onClick={() => onAsk(true)}
          >
            <Trash />
          </IconButton>
        )}
      </Flex>
      {isAsked && (
        <RemovalQuestion
          isPublic={row.base !== null && row.base.status !== 'draft'}
          onYes={() => {
            onAsk(false);
            act({ type: 'remove', key: row.key });
          }}
          onNo={() => onAsk(false)}
        />
      )}
    </Card>
  );
};

const Words = ({ row }: { row: Row }) => {
  const say = useMessages();
  const { text, speaker, attributedAs, base } = row;
  const printed = attributedAs.trim();
  const about = [
    speaker?.name ?? say('speaker.nobody'),
    ...(speaker?.documentId === null ? [say('story.isNew')] : []),
    ...(printed !== '' && printed !== speaker?.name ? [say('story.as', { name: printed })] : []),
    say(`kind.${row.kind}`),
    ...(isChanged(row) ? [say('story.isUnsaved')] : []),
  ];
  return (
    <>
      <Typography tag="blockquote">
        {text.trim() === '' ? (base?.originalText ?? say('story.empty')) : `“${text}”`}
      </Typography>
      <Typography variant="pi" tag="p" textColor="neutral700">
        {about.join(' · ')}
      </Typography>
    </>
  );
};
