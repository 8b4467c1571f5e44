import { Box, Button, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { DOUBTFUL } from '../../../shared/limits';
import { useMessages } from '../translations/useMessages';
import type { PersonChoice } from './model/decisions';
import type { DeskAction } from './model/deskReducer';
import { SpeakerBadge } from './SpeakerBadge';
import { SpeakerPicker } from './SpeakerPicker';
import { TextField } from './TextField';

interface Props {
  people: PersonChoice[];
  locale: string;
  personType: string;
  mayCreate: boolean;
  faultOf: (field: string) => string | undefined;
  act: (action: DeskAction) => void;
}

/** The people of the story: known ones linked, new ones to be created, each to be left out or said to be another. */
export const PeopleList = (props: Props) => {
  const say = useMessages();
  return (
    <Box tag="section" aria-label={say('people.title')}>
      <Typography tag="h2" variant="delta">
        {say('people.title')}
      </Typography>
      {props.people.length === 0 && <Typography>{say('people.empty')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {props.people.map((person, place) => (
          <Person key={place} {...props} person={person} place={place} />
        ))}
      </Flex>
    </Box>
  );
};

const Person = (props: Props & { person: PersonChoice; place: number }) => {
  const { person, place, people, locale, act, mayCreate, faultOf } = props;
  const say = useMessages();
  const [open, setOpen] = useState<'same' | 'edit' | null>(null);
  const isKnown = person.documentId !== null;
  const fault = faultOf(`people.${place}.name`) ?? faultOf(`people.${place}.documentId`);
  return (
    <Box tag="li">
      <Flex gap={2} wrap="wrap">
        <SpeakerBadge place={place} />
        <Checkbox
          checked={person.isIncluded}
          disabled={!isKnown && !mayCreate}
          onCheckedChange={(isIncluded) =>
            act({ type: 'include', person: place, isIncluded: isIncluded === true })
          }
        >
          {person.name}
        </Checkbox>
        <PersonState {...props} />
        <Button
          size="S"
          variant="ghost"
          aria-label={say('person.same.of', { name: person.name })}
          onClick={() => setOpen(open === 'same' ? null : 'same')}
        >
          {say('person.same')}
        </Button>
        {!isKnown && (
          <Button
            size="S"
            variant="ghost"
            aria-label={say('person.edit.of', { name: person.name })}
            onClick={() => setOpen(open === 'edit' ? null : 'edit')}
          >
            {say('person.edit')}
          </Button>
        )}
      </Flex>
      {fault !== undefined && (
        <Typography variant="pi" textColor="danger700" role="alert">
          {fault}
        </Typography>
      )}
      {open === 'same' && (
        <SpeakerPicker
          isOfQuote={false}
          mayCreate={false}
          label={say('person.same.of', { name: person.name })}
          locale={locale}
          people={people}
          except={place}
          onPick={(picked) => {
            setOpen(null);
            const as = 'person' in picked ? picked.person : picked.place;
            if (as !== null) act({ type: 'sameAs', person: place, as });
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'edit' && (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          <TextField
            label={say('person.name')}
            value={person.name}
            fault={undefined}
            onChange={(name) => act({ type: 'editPerson', person: place, patch: { name } })}
          />
          <TextField
            label={say('person.role')}
            value={person.role ?? ''}
            fault={faultOf(`people.${place}.role`)}
            onChange={(role) => act({ type: 'editPerson', person: place, patch: { role } })}
          />
        </Flex>
      )}
    </Box>
  );
};

/** What to ask of a person, until somebody who is not sure has been ticked. */
const doubtOf = ({ isSure, isIncluded, confidence }: PersonChoice) => {
  if (!isSure) return isIncluded ? null : 'person.unsure';
  return confidence < DOUBTFUL ? 'person.doubtful' : null;
};

const PersonState = ({ person, people, personType }: Props & { person: PersonChoice }) => {
  const say = useMessages();
  const doubt = doubtOf(person);
  const same = person.sameAs === undefined ? undefined : people[person.sameAs]?.name;
  const stateOf = ({ isIncluded }: PersonChoice): string =>
    same === undefined
      ? say(isIncluded ? 'person.new' : 'person.out')
      : say('person.joined', { name: same });
  return (
    <>
      <Typography variant="pi" textColor="neutral700">
        {person.role}
      </Typography>
      {person.documentId !== null && (
        <Link
          tag={NavLink}
          to={`/content-manager/collection-types/${personType}/${person.documentId}`}
          target="_blank"
          isExternal={false}
          aria-label={say('person.known.open', { name: person.name })}
        >
          {say('person.known')}
        </Link>
      )}
      {(person.documentId === null || same !== undefined) && (
        <Typography variant="pi" fontWeight="bold">
          {stateOf(person)}
        </Typography>
      )}
      {doubt !== null && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say(doubt)}
        </Typography>
      )}
    </>
  );
};
