import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useMessages } from '../translations/useMessages';
import { Comparison } from './Comparison';
import { listenForConflicts, type Conflict } from './conflict';
import { isRelation } from './content';
import { fillForm } from './forms';
import { namesWithMine, readable } from './readable';
import {
  choicesOfAll,
  chosenValues,
  firstChoices,
  isDecided,
  conflictRows,
  type Choices,
  type Side,
} from './conflictRows';
import { useRefusalText } from './refusal';
import { useFieldLabel } from './useFieldLabel';
import { useSaveText } from './useSaveText';
import { useTheirs, type Theirs } from './useTheirs';

/** Relations to one document: a new one replaces the old. */
const ONE = new Set(['category', 'parent', 'speaker', 'article']);

const textsOf = ({ form }: Conflict, { data, related }: Theirs, field: string) => {
  const mine = form.values[field];
  const names = related[field] ?? [];
  if (!isRelation(mine)) return { mine: readable(mine), theirs: readable(data[field]) };
  return {
    mine: namesWithMine(names, mine, ONE.has(field)),
    theirs: namesWithMine(names, null, false),
  };
};

/** Shows what others saved beside mine, field by field, and puts the choice into the form; saves nothing. */
export const ConflictDialog = () => {
  const say = useMessages();
  const describe = useSaveText();
  const labelOf = useFieldLabel();
  useRefusalText();
  const { toggleNotification } = useNotification();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { theirs, isFailed } = useTheirs(conflict);
  const [chosen, setChosen] = useState<Choices>({});

  useEffect(
    () =>
      listenForConflicts((next) => {
        setChosen({});
        setConflict(next);
      }),
    [],
  );

  if (!conflict) return null;
  const { form, unseen } = conflict;
  const changed = unseen
    .flatMap(({ fields }) => fields)
    .map((field) => ({ ...field, label: labelOf(form.model, field) }));
  const isMineOnly = unseen.every(({ byYou }) => byYou);
  const rows = theirs ? conflictRows(form, theirs.data, changed) : [];
  const choices = { ...firstChoices(rows), ...chosen };
  const leave = () => setConflict(null);
  const chooseAll = (side: Side) => setChosen(choicesOfAll(rows, side));

  const use = () => {
    if (!theirs) return;
    const values = chosenValues(form, theirs.data, choices);
    fillForm(form, { version: theirs.version, base: theirs.data, values });
    conflict.reload();
    toggleNotification({ type: 'info', message: say('unseen.chosen') });
    leave();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && leave()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('unseen.leave')}>
          <Modal.Title>{say(isMineOnly ? 'unseen.title.you' : 'unseen.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {unseen.map((save, index) => (
              <Typography key={index}>{describe(save, form.model)}</Typography>
            ))}
            <Typography>{say(isFailed ? 'unseen.failed' : 'unseen.explain')}</Typography>
            {theirs && rows.length === 0 ? <Typography>{say('unseen.nothing')}</Typography> : null}
            {theirs &&
              rows.map((row) => (
                <Comparison
                  key={row.field}
                  row={row}
                  isMineOnly={isMineOnly}
                  texts={textsOf(conflict, theirs, row.field)}
                  choice={choices[row.field]}
                  onChoose={(side) => setChosen({ ...chosen, [row.field]: side })}
                />
              ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" onClick={leave}>
              {say('unseen.leave')}
            </Button>
            <Button variant="tertiary" disabled={!theirs} onClick={() => chooseAll('mine')}>
              {say('unseen.allMine')}
            </Button>
            <Button variant="tertiary" disabled={!theirs} onClick={() => chooseAll('theirs')}>
              {say('unseen.allTheirs')}
            </Button>
          </Flex>
          <Button disabled={!theirs || !isDecided(rows, choices)} onClick={use}>
            {say('unseen.use')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
