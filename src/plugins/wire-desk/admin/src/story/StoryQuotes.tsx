import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { StoryQuotesResponse } from '../../../shared/contracts/story';
import { newKey } from '../api/newKey';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { useMessages } from '../translations/useMessages';
import { MakeQuote } from './MakeQuote';
import type { NewQuote } from './model/reducer';
import { isChanged, type SpeakerChoice } from './model/rows';
import { paragraphsOf, type StoryText } from './model/storyText';
import { unrecorded } from './model/suggested';
import { foldedWords } from './model/words';
import { QuoteRow } from './QuoteRow';
import { StoryTextWatcher } from './StoryTextWatcher';
import { SuggestionList } from './SuggestionList';
import { UnsavedNotice } from './UnsavedNotice';
import { useDismissals } from './useDismissals';
import { useMakeQuote } from './useMakeQuote';
import { useQuoteList, type QuoteList } from './useQuoteList';
import { useRemoval } from './useRemoval';
import { useRowDrag, type Drag } from './useRowDrag';
import { useSaveList } from './useSaveList';
import { useSuggestions } from './useSuggestions';
import type { OpenStory } from './useStoryType';

interface Props {
  story: OpenStory;
  /** Whether readers see a version of the story. */
  isOut: boolean;
}

/** The recorded quotes of a story, as a list that is edited here, and those that its text has besides. */
export const StoryQuotes = ({ story, isOut }: Props) => {
  const list = useQuoteList(story);
  const { answer } = list.query;
  if (!answer) return <LoadingOrProblem query={list.query} />;
  return <Editor story={story} isOut={isOut} list={list} data={answer.data} />;
};

interface EditorProps extends Props {
  list: QuoteList;
  data: StoryQuotesResponse['data'];
}

const EMPTY: NewQuote = {
  ...{ text: '', kind: 'direct', attributedAs: '', speaker: null, medium: null, occasion: null },
};

const NO_TEXT: StoryText = { lead: null, body: [] };

const peopleOf = (quotes: { speaker: SpeakerChoice | null }[]): SpeakerChoice[] => {
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
  return [...new Map(speakers.map((one) => [one.documentId ?? one.name, one])).values()];
};

const Editor = ({ story, isOut, list, data }: EditorProps) => {
  const say = useMessages();
  const { quotes, act, faults } = list;
  const { may, waiting } = data;
  const [text, setText] = useState<StoryText | null>(null);
  const reader = useRef<() => StoryText>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const sayLeftIn = useCallback((words: string) => setSaid(say('story.leftIn', { words })), [say]);
  const removal = useRemoval(story, sayLeftIn);
  const { found, isTooLong, hasFailed } = useSuggestions(story, text, may.create);
  const [dismissed, dismiss] = useDismissals(story, data.dismissed);
  const paragraphs = useMemo(() => (text === null ? null : paragraphsOf(text)), [text]);
  const folded = useMemo(
    () => (paragraphs === null ? null : foldedWords(paragraphs.join(' '))),
    [paragraphs],
  );
  const quoted = useMemo(() => (found ?? []).map((quote) => quote.text), [found]);
  const suggestions = useMemo(
    () => unrecorded(found ?? [], quotes.rows, dismissed, folded ?? ''),
    [found, quotes.rows, dismissed, folded],
  );
  const people = useMemo(() => peopleOf([...quotes.rows, ...(found ?? [])]), [quotes.rows, found]);

  const readText = useCallback(() => reader.current?.() ?? NO_TEXT, []);
  const add = useCallback(
    (added: NewQuote[]): string[] => {
      const keys = added.map(() => newKey());
      const now = readText();
      // Else words that were typed just now would be marked as lost until typing pauses, and push the buttons away.
      setText(now);
      act({ type: 'add', quotes: added, keys, folded: foldedWords(paragraphsOf(now).join(' ')) });
      return keys;
    },
    [act, readText],
  );
  const make = useMakeQuote({
    ...{ story, found, readText, add, act, onSaid: setSaid },
    rows: quotes.rows,
    mayCreatePeople: may.createPeople,
    onRecorded: (place) => goTo(rows.current?.children[place - 1]),
  });
  const accept = (accepted: NewQuote[]): void => {
    add(accepted);
    setSaid(say('story.accepted', { count: accepted.length }));
  };
  /** Whether the form was open when the save began, and nothing was changed in it since. */
  const isDone = (key: string | null): boolean =>
    key === open && !list.latest().rows.some((row) => row.key === key && isChanged(row));
  const save = useSaveList({
    ...{ story, list, endQuestion: removal.close, onSaid: setSaid },
    onSaved: () => setOpen((key) => (isDone(key) ? null : key)),
    onRefused: () => top.current?.scrollIntoView({ block: 'center' }),
  });
  const move = (key: string, to: number): void => {
    act({ type: 'move', key, to });
    const words = quotes.rows.find((row) => row.key === key)?.text ?? '';
    setSaid(say('story.moved', { words, place: to + 1, total: quotes.rows.length }));
  };
  const { drag, begin } = useRowDrag(rows, move);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <StoryTextWatcher reader={reader} onText={setText} />
      <div ref={top} />
      <UnsavedNotice list={list} onSave={() => void save()} />
      <MakeQuote isEnabled={may.create} onMake={make} />
      {waiting > 0 && (
        <Typography role="status" variant="pi">
          {say(isOut ? 'story.wait' : 'story.go', { count: waiting })}
        </Typography>
      )}
      {quotes.rows.length === 0 && <Typography variant="pi">{say('story.none')}</Typography>}
      <Flex
        ref={rows}
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={2}
        aria-label={say('story.list')}
      >
        {quotes.rows.map((row, index) => (
          <QuoteRow
            key={row.key}
            {...{ row, index, story, people, may, act, faults, folded, paragraphs, quoted }}
            total={quotes.rows.length}
            isOpen={open === row.key}
            onOpen={(isOpen) => setOpen(isOpen ? row.key : null)}
            isAsked={removal.asked === row.key}
            onAsk={(isAsked) => (isAsked ? removal.ask(row) : removal.close())}
            dropSide={dropSideOf(drag, index)}
            onDrag={(event) => begin(event, row.key, index)}
            onMove={(to) => move(row.key, to)}
          />
        ))}
      </Flex>
      {may.create && (
        <Box>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => setOpen(add([EMPTY])[0] ?? null)}
          >
            {say('story.add')}
          </Button>
        </Box>
      )}
      <div role="status">{said !== '' && <Typography variant="pi">{said}</Typography>}</div>
      <SuggestionList
        suggestions={suggestions}
        mayCreatePeople={may.createPeople}
        note={isTooLong ? 'story.tooLong' : hasFailed ? 'story.notRead' : null}
        onAccept={accept}
        onDismiss={dismiss}
      />
      {may.create && <Typography variant="pi">{say('story.help')}</Typography>}
    </Flex>
  );
};

/** Shows a quote of the list and gives it the focus. */
const goTo = (row: Element | undefined): void => {
  if (!(row instanceof HTMLElement)) return;
  row.scrollIntoView({ block: 'center' });
  row.focus();
};

const dropSideOf = (drag: Drag | null, index: number): 'above' | 'below' | null => {
  if (drag === null || drag.to === drag.from || drag.to !== index) return null;
  return drag.to < drag.from ? 'above' : 'below';
};
