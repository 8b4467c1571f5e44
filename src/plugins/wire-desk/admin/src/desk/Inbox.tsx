import {
  Box,
  Button,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import type {
  DeskItem,
  ItemsResponse,
  KillsResponse,
  SourcesResponse,
} from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';
import { dismissPath, editAddress, ITEMS_PATH, KILLS_PATH, SOURCES_PATH } from '../api/paths';
import { useAttempt } from '../api/useAttempt';
import { useLiveQuery } from '../api/useLiveQuery';
import { LoadingOrProblem } from '../components/LoadingOrProblem';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMessages, type MessageId } from '../translations/useMessages';
import { KillWords } from './KillWords';
import { StoryKills } from './StoryKills';

/** What is shown by state: what waits for an editor first. */
const FILTERS = {
  waiting: 'new,update,kill,failed',
  drafted: 'drafted',
  dismissed: 'dismissed',
} as const;

type Filter = keyof typeof FILTERS;

const isFilter = (name: string): name is Filter => name in FILTERS;

interface Props {
  articleType: string;
  onOpen: (item: DeskItem) => void;
}

/** Copy that came in by itself, kills of stories first, then the newest; and the sources that it comes from. */
export const Inbox = (props: Props) => {
  const say = useMessages();
  const [filter, setFilter] = useState<Filter>('waiting');
  const kills = useLiveQuery<KillsResponse>(KILLS_PATH).answer?.data ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box tag="section" aria-label={say('inbox.title')}>
        <Typography tag="h2" variant="delta">
          {say('inbox.title')}
        </Typography>
        <Box paddingTop={3}>
          <StoryKills articleType={props.articleType} kills={kills} />
        </Box>
        <Box paddingTop={3}>
          <FilterChoice filter={filter} onChange={setFilter} />
        </Box>
        <Items
          key={filter}
          {...props}
          kills={kills}
          path={`${ITEMS_PATH}?limit=10&state=${FILTERS[filter]}`}
        />
      </Box>
      <Box tag="section" aria-label={say('sources.title')}>
        <Typography tag="h2" variant="delta">
          {say('sources.title')}
        </Typography>
        <Sources />
      </Box>
    </Flex>
  );
};

interface FilterProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

const FilterChoice = ({ filter, onChange }: FilterProps) => {
  const say = useMessages();
  return (
    <Field.Root>
      <Field.Label>{say('inbox.filter')}</Field.Label>
      <SingleSelect
        value={filter}
        onChange={(chosen) => {
          if (isFilter(String(chosen))) onChange(chosen as Filter);
        }}
      >
        {Object.keys(FILTERS).map((name) => (
          <SingleSelectOption key={name} value={name}>
            {say(`inbox.filter.${name as Filter}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

interface Further {
  items: DeskItem[];
  cursor: string | null;
}

interface ItemsProps extends Props {
  /** Shown above. */
  kills: DeskItem[];
  path: string;
}

const Items = ({ articleType, onOpen, kills, path }: ItemsProps) => {
  const say = useMessages();
  const { get, post } = useFetchClient();
  const first = useLiveQuery<ItemsResponse>(path);
  const [further, setFurther] = useState<Further | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const dismissing = useAttempt();
  if (!first.answer) return <LoadingOrProblem query={first} />;
  const fresh = first.answer.data;
  const ids = new Set(fresh.map(({ id }) => id));
  const above = new Set(kills.map(({ id }) => id));
  const items = [...fresh, ...(further?.items ?? []).filter(({ id }) => !ids.has(id))].filter(
    ({ id }) => !above.has(id),
  );
  const cursor = further ? further.cursor : first.answer.meta.nextCursor;
  const loadMore = async (): Promise<void> => {
    if (cursor === null) return;
    await get<ItemsResponse>(`${path}&cursor=${encodeURIComponent(cursor)}`).then(
      ({ data: { data, meta } }) => {
        setProblem(null);
        setFurther({ items: [...(further?.items ?? []), ...data], cursor: meta.nextCursor });
      },
      (error: unknown) => setProblem(describeProblem(error)),
    );
  };
  const dismiss = (id: string): void => {
    void dismissing.attempt(async () => {
      await post(dismissPath(id));
      setFurther(
        (before) => before && { ...before, items: before.items.filter((item) => item.id !== id) },
      );
    });
  };
  return (
    <Box paddingTop={3}>
      <ProblemAlert problem={dismissing.problem} onClose={dismissing.dismiss} />
      <ProblemAlert problem={problem} onClose={() => setProblem(null)} />
      {items.length === 0 && kills.length === 0 && <Typography>{say('inbox.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            articleType={articleType}
            isBusy={dismissing.busy}
            onOpen={() => onOpen(item)}
            onDismiss={() => dismiss(item.id)}
          />
        ))}
      </Flex>
      {cursor !== null && (
        <Box paddingTop={3}>
          <Button variant="tertiary" onClick={() => void loadMore()}>
            {say('inbox.more')}
          </Button>
        </Box>
      )}
    </Box>
  );
};

const STATES: Record<string, MessageId | undefined> = {
  new: 'item.new',
  update: 'item.update',
  kill: 'item.kill',
  drafted: 'item.drafted',
  dismissed: 'item.dismissed',
  failed: 'item.failed',
};

interface ItemProps {
  articleType: string;
  item: DeskItem;
  isBusy: boolean;
  onOpen: () => void;
  onDismiss: () => void;
}

const Item = ({ item, articleType, isBusy, onOpen, onDismiss }: ItemProps) => {
  const say = useMessages();
  const headline = item.headline ?? item.story?.title ?? say('item.untitled');
  const { formatMoment } = useFormatters();
  const state = STATES[item.state];
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between">
      <Box style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography fontWeight="bold">{headline}</Typography>
        <br />
        <Typography variant="pi" textColor="neutral700">
          {[item.provider, formatMoment(item.receivedAt), state ? say(state) : item.state].join(
            ' · ',
          )}
        </Typography>
        {item.embargoedUntil !== null && (
          <Typography tag="p" variant="pi" fontWeight="bold">
            {say('item.embargo', { moment: formatMoment(item.embargoedUntil) })}
          </Typography>
        )}
        {item.error !== null && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {item.error}
          </Typography>
        )}
        {item.kill !== null && <KillWords {...item.kill} />}
      </Box>
      <Flex gap={2}>
        {item.story !== null && (
          <Link
            tag={NavLink}
            to={editAddress(articleType, item.story.documentId, item.story.locale)}
            aria-label={say('item.story.of', { headline })}
          >
            {say('item.story')}
          </Link>
        )}
        {item.kill === null && (
          <Button
            size="S"
            variant="secondary"
            aria-label={say('item.open.of', { headline })}
            onClick={onOpen}
          >
            {say('item.open')}
          </Button>
        )}
        <Button
          size="S"
          variant="tertiary"
          disabled={isBusy || item.state === 'dismissed' || item.state === 'drafted'}
          aria-label={say('item.dismiss.of', { headline })}
          onClick={onDismiss}
        >
          {say('item.dismiss')}
        </Button>
      </Flex>
    </Flex>
  );
};

const Sources = () => {
  const say = useMessages();
  const { formatMoment } = useFormatters();
  const query = useLiveQuery<SourcesResponse>(SOURCES_PATH);
  if (!query.answer) return <LoadingOrProblem query={query} />;
  const { data } = query.answer;
  return (
    <Box paddingTop={3}>
      {data.length === 0 && <Typography>{say('sources.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {data.map(({ name, kind, lastFetchedAt, error }) => (
          <Box tag="li" key={`${kind} ${name}`} style={{ overflowWrap: 'anywhere' }}>
            <Typography fontWeight="bold">{name}</Typography>{' '}
            <Typography variant="pi" textColor="neutral700">
              {lastFetchedAt === null
                ? say('source.never')
                : say('source.last', { moment: formatMoment(lastFetchedAt) })}
            </Typography>
            {error !== null && (
              <Typography tag="p" variant="pi" textColor="danger700">
                {error}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
