import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PlacementState } from '../../../shared/contracts/placement';
import { PLACES, type Place } from '../../../shared/placement';
import type { StoryActions } from '../api/useStoryActions';
import { Confirm } from '../components/Confirm';
import { DateTimeInput } from '../components/DateTimeInput';
import { useMessages } from '../translations/useMessages';
import { useFormatters, zoneName } from '../translations/useFormatters';

interface Props {
  locale: string;
  /** Null for the usual place. */
  placement: PlacementState | null;
  now: number;
  actions: StoryActions;
}

/** Shows and sets a version's place in Latest news: usual, pinned until a time, or kept out. */
export const PlaceBlock = ({ locale, placement, now, actions }: Props) => {
  const say = useMessages();
  const { formatTime } = useFormatters();
  const { timeZone } = useIntl();
  const current: Place = placement?.place ?? 'usual';
  const [chosen, setChosen] = useState<Place | null>(null);
  const [input, setInput] = useState('');
  const place = chosen ?? current;
  const until = input === '' ? null : new Date(input).getTime();

  const choose = (value: string | number) =>
    setChosen(PLACES.find((each) => each === value) ?? null);
  const set = async (replace: boolean): Promise<void> => {
    const ends = place === 'top' && until !== null ? { until: new Date(until).toISOString() } : {};
    const done = await actions.place({ locale, place, replace, ...ends });
    if (!done) return;
    setChosen(null);
    setInput('');
  };

  const time = formatTime(placement?.until ? Date.parse(placement.until) : now, now);
  const isMissing = place === 'top' && until === null;
  const isChanged = place !== current || until !== null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('place.title')}
      </Typography>
      <Typography variant="pi">{say(`place.is.${current}`, { time })}</Typography>
      <Field.Root width="100%">
        <Field.Label>{say('place.label')}</Field.Label>
        <SingleSelect size="S" value={place} onChange={choose} disabled={actions.busy}>
          {PLACES.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {say(`place.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {place === 'top' && (
        <Field.Root width="100%" hint={say('place.until.hint', { zone: zoneName(timeZone) })}>
          <Field.Label>{say('place.until')}</Field.Label>
          <DateTimeInput now={now} value={input} disabled={actions.busy} onChange={setInput} />
          <Field.Hint />
        </Field.Root>
      )}
      {isChanged && (
        <SetPlace
          taken={actions.problem?.id === 'problem.pinTaken' && place === 'top'}
          ready={!isMissing}
          busy={actions.busy}
          onSet={(replace) => void set(replace)}
        />
      )}
    </Flex>
  );
};

interface SetPlaceProps {
  /** Whether another story is pinned. */
  taken: boolean;
  ready: boolean;
  busy: boolean;
  onSet: (replace: boolean) => void;
}

const SetPlace = ({ taken, ready, busy, onSet }: SetPlaceProps) => {
  const say = useMessages();
  if (!taken) {
    return (
      <Button fullWidth loading={busy} disabled={!ready} onClick={() => onSet(false)}>
        {say('place.set')}
      </Button>
    );
  }
  return (
    <Confirm
      trigger={
        <Button fullWidth variant="danger-light" disabled={busy || !ready}>
          {say('place.replace')}
        </Button>
      }
      title={say('place.replace.title')}
      cancel={say('release.cancel')}
      confirm={say('place.replace')}
      variant="danger"
      onConfirm={() => onSet(true)}
    >
      <Typography>{say('place.replace.body')}</Typography>
    </Confirm>
  );
};
