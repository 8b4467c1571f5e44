import { Box, Button, Divider, Flex, TextButton, Typography } from '@strapi/design-system';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { ProblemAlert } from '../components/ProblemAlert';
import { StateBadge } from '../components/StateBadge';
import { StoryMarks } from '../components/StoryMarks';
import { useFieldLabels } from '../components/useFieldLabels';
import { seenOf, type Target, type Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { Assignee } from './Assignee';
import { HandIn } from './HandIn';
import { isSmallChange } from './isSmallChange';
import { LostSources } from './LostSources';
import { ReturnForm } from './ReturnForm';
import { SettledNotice } from './SettledNotice';
import { useTranslationActions, type TranslationActions } from './useTranslationActions';

interface Props {
  target: Target;
  translation: Translation;
  clockOffset: number;
}

/** Beside a translation: its state, who has it, and what can be done with it. */
export const TranslationPanel = ({ target, translation, clockOffset }: Props) => {
  const { contentType, documentId, locale } = target;
  const { state, staleFields, flash, corrections, returned, handedInBy, mayEdit } = translation;
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
        isTakenDown={translation.isTakenDown}
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
          {state === 'correction-pending' && (
            <Typography tag="p" variant="pi" textColor="neutral700">
              {say('panel.corrections.settle')}
            </Typography>
          )}
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
      <Assignee locale={locale} translation={translation} actions={actions} />
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
            onClick={() => void actions.settle({ locale, ...seenOf(translation) })}
          >
            {say('panel.settle')}
          </Button>
        </>
      )}
      <SettledNotice {...{ locale, translation, actions }} />
      <Lacking {...{ locale, translation, actions, named }} />
      <LostSources target={target} translation={translation} />
      {mayEdit && state !== 'not-needed' && (
        <HandIn target={target} translation={translation} actions={actions} />
      )}
      {handedInBy !== null && (
        <Typography variant="pi">{say('panel.handedInBy', { name: handedInBy })}</Typography>
      )}
      {translation.mayPublish && (handedInBy !== null || translation.isPublished) && (
        <>
          <Divider />
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

interface LackingProps {
  locale: string;
  translation: Translation;
  actions: TranslationActions;
  named: (paths: string[]) => string[];
}

/** What the source says and readers of the published translation don't get; says that it stays out. */
const Lacking = ({ locale, translation, actions, named }: LackingProps) => {
  const { lacking, mayEdit } = translation;
  const say = useMessages();
  const { formatList } = useFormatters();
  if (lacking.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {say('panel.lacking', { fields: formatList(named(lacking)) })}
      </Typography>
      {mayEdit && (
        <Button
          type="button"
          fullWidth
          variant="tertiary"
          loading={actions.busy}
          onClick={() => void actions.settle({ locale, ...seenOf(translation), leftOut: lacking })}
        >
          {say('panel.leaveOut')}
        </Button>
      )}
    </Flex>
  );
};
