import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';
import { useFormatters } from '../translations/useFormatters';
import {
  publishableChanges,
  showableLanguages,
  type RaisePlan,
  type RaiseCandidate,
} from './planRaise';

interface Props {
  document: RaiseCandidate;
  plan: RaisePlan;
  now: number;
  disabled: boolean;
  chosen: string[];
  onChoose: (locales: string[]) => void;
  withChanges: boolean;
  onWithChanges: (wanted: boolean) => void;
}

/** Choices of a raise: languages to make visible and changes to publish, with the embargoes that it ends. */
export const RaiseOptions = (props: Props) => {
  const { document, plan, now, disabled, chosen, onChoose, withChanges, onWithChanges } = props;
  const say = useMessages();
  const { formatLanguages } = useFormatters();
  const warnings = useEmbargoWarnings(document, now);
  const offered = showableLanguages(document);
  const changed = publishableChanges(document, plan.flashed);
  const toggle = (locale: string, wanted: boolean) =>
    onChoose(wanted ? [...chosen, locale] : chosen.filter((each) => each !== locale));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {offered.length > 1 &&
        offered.map((locale) => (
          <Checkbox
            key={locale}
            checked={chosen.includes(locale)}
            disabled={disabled}
            onCheckedChange={(wanted: boolean | 'indeterminate') => toggle(locale, wanted === true)}
          >
            {say('raise.in', { language: formatLanguages([locale]) })}
          </Checkbox>
        ))}
      {warnings(plan).map((warning) => (
        <Typography key={warning} variant="pi">
          {warning}
        </Typography>
      ))}
      {changed.length > 0 && (
        <>
          <Typography variant="pi">
            {say('raise.published', { languages: formatLanguages(changed) })}
          </Typography>
          <Checkbox
            checked={withChanges}
            disabled={disabled}
            onCheckedChange={(wanted: boolean | 'indeterminate') => onWithChanges(wanted === true)}
          >
            {say('raise.withChanges')}
          </Checkbox>
        </>
      )}
    </Flex>
  );
};

/** Returns a function that names the embargoes a plan ends. */
export const useEmbargoWarnings = (
  document: RaiseCandidate,
  now: number,
): ((plan: RaisePlan) => string[]) => {
  const say = useMessages();
  const { formatTime, formatLanguages } = useFormatters();
  return ({ release }) =>
    document.embargoes
      .filter(({ locale }) => release.includes(locale))
      .map(({ locale, releasedAt }) =>
        say('raise.endsEmbargo', {
          language: formatLanguages([locale]),
          time: formatTime(Date.parse(releasedAt), now),
        }),
      );
};
