import {
  Button,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { useFormatters } from '@newsroom/plugin-kit/admin/components/useFormatters';
import { editAddress } from '../api/paths';
import { Confirm } from '../components/Confirm';
import { ProblemAlert } from '../components/ProblemAlert';
import { StateBadge } from '../components/StateBadge';
import { StoryMarks } from '../components/StoryMarks';
import { seenOf, type Target, type Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';
import { SettledNotice } from './SettledNotice';
import { useTranslationActions } from './useTranslationActions';

interface Props {
  target: Target;
  translation: Translation;
  clockOffset: number;
}

/** Beside the source: the state of each translation, and what staff decide for all of them. */
export const SourcePanel = ({ target, translation, clockOffset }: Props) => {
  const { contentType, documentId, locale } = target;
  const { others, mayEditSource, flash, embargoUntil, isCorrected, isTakenDown } = translation;
  const say = useMessages();
  const { languageName } = useFormatters();
  const actions = useTranslationActions(contentType, documentId);
  const isAnyStale = others.some(
    ({ state }) => state === 'stale' || state === 'correction-pending',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const existing = others.filter(
    ({ state, mayEdit }) => mayEdit && state !== 'missing' && state !== 'not-needed',
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <StoryMarks
        {...{ flash, isCorrected, isTakenDown, clockOffset }}
        embargoes={embargoUntil === null ? [] : [{ until: embargoUntil }]}
      />
      <Typography variant="pi">{say('panel.isSource')}</Typography>
      <ProblemAlert problem={actions.problem} onClose={actions.dismiss} />
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {others.map((cell) => (
          <Flex tag="li" key={cell.locale} gap={2} justifyContent="space-between" wrap="wrap">
            <Link tag={NavLink} to={editAddress(contentType, documentId, cell.locale)}>
              {languageName(cell.locale)}
            </Link>
            <StateBadge state={cell.state} />
          </Flex>
        ))}
      </Flex>
      {isAnyStale && mayEditSource && (
        <>
          <Button
            type="button"
            fullWidth
            variant="secondary"
            loading={actions.busy}
            onClick={() => void actions.settle({ locale: null, ...seenOf(translation) })}
          >
            {say('panel.concernsNone')}
          </Button>
          <Typography variant="pi" textColor="neutral700">
            {say('panel.concernsNone.hint')}
          </Typography>
        </>
      )}
      <SettledNotice locale={null} {...{ translation, actions }} />
      {mayEditSource && existing.length > 0 && (
        <Field.Root width="100%" hint={say('panel.source.hint')}>
          <Field.Label>{say('panel.source.choose')}</Field.Label>
          <SingleSelect
            size="S"
            value={locale}
            disabled={actions.busy}
            onChange={(code) => setChosen(String(code) === locale ? null : String(code))}
          >
            {[locale, ...existing.map((cell) => cell.locale)].map((code) => (
              <SingleSelectOption key={code} value={code}>
                {languageName(code)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      )}
      {chosen !== null && (
        <Confirm
          title={say('panel.source.title', { language: languageName(chosen) })}
          body={say('panel.source.body')}
          confirm={say('panel.source.confirm')}
          onConfirm={() => void actions.setSource({ locale: chosen })}
          onClose={() => setChosen(null)}
        />
      )}
    </Flex>
  );
};
