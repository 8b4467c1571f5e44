import { Box, Button, Divider, Flex, TextButton, Typography } from '@strapi/design-system';
import { useAuth, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { onSave, reloadDocument } from '../api/writes';
import { ProblemAlert } from '../components/ProblemAlert';
import { StateBadge } from '../components/StateBadge';
import { StoryMarks } from '../components/StoryMarks';
import { useFieldLabels } from '../components/useFieldLabels';
import { useFormatters } from '../components/useFormatters';
import { CompanionFields } from '../source/CompanionFields';
import {
  changedCompanions,
  forgetWords,
  useTypedWords,
  withoutWords,
} from '../source/companionWords';
import { hintsOf } from '../source/hints';
import { useLostFields } from '../source/lostFields';
import { keyOf } from '../source/openKey';
import { ownFields, OwnSource, useReadOnly } from '../source/SourceFields';
import { useProposals } from '../source/useProposals';
import { hashesOf, type Target, type Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { endWaiting, inTurn, isSavedInTurn, waitForVersion } from './companionSaving';
import { EmptyFields } from './EmptyFields';
import { rememberHandedIn, useJustHandedIn } from './handedIn';
import { isSmallChange } from './isSmallChange';
import { NextStory } from './NextStory';
import { ReturnForm } from './ReturnForm';
import { saveForm } from './saveForm';
import { useTranslationActions, type TranslationActions } from './useTranslationActions';

interface Props {
  target: Target;
  translation: Translation;
  clockOffset: number;
}

/** Beside a translation: its state, who has it, and what can be done with it. */
export const TranslationPanel = ({ target, translation, clockOffset }: Props) => {
  const { contentType, documentId, locale } = target;
  const { state, staleFields, flash, corrections, returned, mayEdit } = translation;
  const say = useMessages();
  const { formatList, formatMoment } = useFormatters();
  const types = [contentType, ...translation.companions.map((one) => one.contentType)];
  const labelOf = useFieldLabels(types);
  const actions = useTranslationActions(contentType, documentId);
  const named = (paths: string[]) => [...new Set(paths.map((path) => labelOf(contentType, path)))];
  const stale = named(staleFields);
  const unread = named(
    (translation.source?.fields ?? [])
      .filter(({ isProposal }) => isProposal)
      .map(({ path }) => path),
  );
  const isBehind = state === 'stale' || state === 'correction-pending';
  const changes = (translation.source?.fields ?? []).filter(({ isStale }) => isStale);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ProblemAlert problem={actions.problem} onClose={actions.dismiss} />
      <StoryMarks
        {...{ flash, clockOffset }}
        embargoes={embargoesOf(translation)}
        isCorrected={corrections.length > 0}
      />
      <Flex gap={2} wrap="wrap" role="status">
        <StateBadge state={state} />
        {state !== 'missing' && (
          <Typography variant="pi" textColor="neutral700">
            {formatMoment(translation.since)}
          </Typography>
        )}
      </Flex>
      {stale.length > 0 && (
        <Typography variant="pi">{say('panel.stale', { fields: formatList(stale) })}</Typography>
      )}
      {corrections.length > 0 && (
        <Box>
          <Typography variant="pi" fontWeight="bold">
            {say('panel.corrections')}
          </Typography>
          {corrections.map(({ text, isPending }, index) => (
            <Typography
              key={index}
              tag="p"
              variant="pi"
              lang={translation.sourceLocale}
              {...(isPending ? { fontWeight: 'bold' } : {})}
            >
              “{text}”
            </Typography>
          ))}
        </Box>
      )}
      {unread.length > 0 && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('panel.unread', { fields: formatList(unread) })}
        </Typography>
      )}
      {returned !== null && (
        <Box background="warning100" hasRadius padding={2}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {say('panel.returned')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral800">
            {returned}
          </Typography>
        </Box>
      )}
      <Assignee target={target} translation={translation} actions={actions} />
      {isBehind && mayEdit && (
        <>
          {changes.length > 0 && isSmallChange(changes.map(({ change }) => change)) && (
            <Typography variant="pi">{say('panel.smallChange')}</Typography>
          )}
          <Button
            type="button"
            fullWidth
            variant="secondary"
            loading={actions.busy}
            onClick={() => void actions.settle({ locale, seen: hashesOf(translation) })}
          >
            {say('panel.settle')}
          </Button>
        </>
      )}
      <LostSources target={target} translation={translation} />
      {mayEdit && state !== 'not-needed' && (
        <HandIn target={target} translation={translation} actions={actions} />
      )}
      {state === 'ready' && translation.mayPublish && (
        <>
          <Divider />
          {translation.handedInBy !== null && (
            <Typography variant="pi">
              {say('panel.handedInBy', { name: translation.handedInBy })}
            </Typography>
          )}
          <ReturnForm busy={actions.busy} onReturn={(note) => actions.giveBack({ locale, note })} />
        </>
      )}
      {mayEdit && (state === 'missing' || state === 'not-needed') && (
        <TextButton
          type="button"
          disabled={actions.busy}
          onClick={() => void actions.setNeed({ locale, isNeeded: state === 'not-needed' })}
        >
          {say(state === 'not-needed' ? 'need.needed' : 'need.notNeeded')}
        </TextButton>
      )}
    </Flex>
  );
};

/** Returns the embargoes to show: that of the translation, and that of its source where it is another. */
const embargoesOf = ({ embargoUntil: own, source, sourceLocale }: Translation) => {
  const ofSource = source?.embargoUntil ?? null;
  return [
    ...(own === null ? [] : [{ until: own }]),
    ...(ofSource === null || ofSource === own ? [] : [{ until: ofSource, locale: sourceLocale }]),
  ];
};

interface PartProps {
  target: Target;
  translation: Translation;
  actions: TranslationActions;
}

const Assignee = ({ target: { locale }, translation, actions }: PartProps) => {
  const { assignee, mayEdit } = translation;
  const say = useMessages();
  const me = useAuth('Assignee', ({ user }) => user?.id);
  const isMine = assignee !== null && assignee.id === Number(me);
  const assign = (id: number | null) => void actions.assign({ locale, assignee: id });
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between">
      <Typography variant="pi">
        {assignee === null
          ? say('assignee.none')
          : isMine
            ? say('assignee.me')
            : say('assignee.has', { name: assignee.name })}
      </Typography>
      {mayEdit && (assignee === null || isMine) && me !== undefined && (
        <Button
          type="button"
          size="S"
          variant="tertiary"
          loading={actions.busy}
          onClick={() => assign(isMine ? null : Number(me))}
        >
          {say(isMine ? 'assignee.giveUp' : 'assignee.claim')}
        </Button>
      )}
    </Flex>
  );
};

/** Saves form and words of companions, and hands the translation in: all by one button. */
const HandIn = ({ target, translation, actions }: PartProps) => {
  const { contentType, documentId, locale } = target;
  const { state } = translation;
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const isModified = useForm('HandIn', (form) => form.modified);
  const words = useTypedWords();
  const isReadOnly = useReadOnly(translation);
  const isHandedIn = useJustHandedIn(keyOf(target));
  const [isSaving, setIsSaving] = useState(false);
  const companions = changedCompanions(translation, words);
  const lacking = withoutWords(translation, words).length;
  const hasWork = isModified || companions.length > 0;

  const saveWords = async (): Promise<boolean> => {
    if (companions.length === 0) return true;
    const request = { locale, companions, seen: hashesOf(translation) };
    if (!(await actions.saveCompanions(request))) return false;
    forgetWords();
    reloadDocument(contentType, documentId);
    return true;
  };
  const key = keyOf(target);
  useEffect(() => {
    if (companions.length === 0 || isReadOnly) return undefined;
    // Whatever saves the form saves the words with it: Strapi's button, its key, a publication.
    const stop = onSave(() => {
      if (isSavedInTurn()) return;
      if (state === 'missing') waitForVersion(key);
      else void inTurn(saveWords);
    });
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
    };
  });
  useEffect(() => {
    if (state !== 'missing' && !isSavedInTurn() && endWaiting(key)) void inTurn(saveWords);
  });
  const saveAndHandIn = async (): Promise<void> => {
    setIsSaving(true);
    const isSaved = await saveForm(contentType, documentId, isModified);
    if (!isSaved) toggleNotification({ type: 'danger', message: say('handIn.notSaved') });
    else if ((await saveWords()) && (await actions.handIn({ locale }))) rememberHandedIn(key);
    setIsSaving(false);
  };
  const handIn = (): Promise<void> => inTurn(saveAndHandIn);
  const isDone = state === 'ready' || state === 'current';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <EmptyFields target={target} translation={translation} />
      {companions.length > 0 && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          disabled={isReadOnly || isSaving || state === 'missing'}
          loading={actions.busy}
          onClick={() => void inTurn(saveWords)}
        >
          {say('companions.save')}
        </Button>
      )}
      {lacking > 0 && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {say('companions.lacking', { count: lacking })}
        </Typography>
      )}
      {(hasWork || !isDone) && (
        <Button
          type="button"
          fullWidth
          disabled={isReadOnly || (state === 'missing' && !isModified)}
          loading={isSaving || actions.busy}
          onClick={() => void handIn()}
        >
          {say(hasWork ? 'handIn.save' : 'handIn')}
        </Button>
      )}
      {isHandedIn && isDone && !hasWork && (
        <Flex direction="column" alignItems="stretch" gap={2} role="status">
          <Typography variant="pi" fontWeight="bold">
            {say('handIn.done')}
          </Typography>
          <NextStory target={target} />
        </Flex>
      )}
    </Flex>
  );
};

/** The sources that have no place beside a field. */
const LostSources = ({ target, translation }: Omit<PartProps, 'actions'>) => {
  const { contentType, locale } = target;
  const lost = useLostFields();
  const say = useMessages();
  const types = [contentType, ...translation.companions.map((one) => one.contentType)];
  const labelOf = useFieldLabels(types);
  const proposals = useProposals(target, translation);
  const isReadOnly = useReadOnly(translation);
  const fields = ownFields(translation).filter(({ path }) => lost.fields.includes(path));
  const hints = hintsOf(translation.terms, translation.people);
  if (fields.length === 0 && !lost.companions) return null;
  const shared = { translation, hints, labelOf, isReadOnly, proposals };
  return (
    <>
      {fields.length > 0 && <Typography variant="pi">{say('source.elsewhere')}</Typography>}
      {fields.map((field) => (
        <OwnSource
          key={field.path}
          {...shared}
          field={field}
          before={field.basisText}
          contentType={contentType}
        />
      ))}
      {lost.companions && (
        <CompanionFields {...shared} locale={locale} beforeOf={(_path, basis) => basis} />
      )}
    </>
  );
};
