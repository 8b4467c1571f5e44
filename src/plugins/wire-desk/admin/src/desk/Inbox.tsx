import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { DeskItem, KillsResponse } from '../../../shared/contracts/desk';
import { ITEMS_PATH, KILLS_PATH } from '../api/paths';
import { useLiveQuery } from '../api/useLiveQuery';
import { useMessages } from '../translations/useMessages';
import { InboxItems } from './InboxItems';
import { SourceList } from './SourceList';
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
        <InboxItems
          key={filter}
          {...props}
          kills={kills}
          path={`${ITEMS_PATH}?state=${FILTERS[filter]}`}
        />
      </Box>
      <Box tag="section" aria-label={say('sources.title')}>
        <Typography tag="h2" variant="delta">
          {say('sources.title')}
        </Typography>
        <SourceList />
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
