import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../translations/useMessages';
import { useTimes } from '../translations/useTimes';
import { changesIn, languagesToShow, type Plan, type Shown } from './plan';

interface Props {
  document: Shown;
  plan: Plan;
  now: number;
  disabled: boolean;
  chosen: string[];
  onChoose: (locales: string[]) => void;
  withChanges: boolean;
  onWithChanges: (wanted: boolean) => void;
}

/** What would be flashed, and what of it readers are to be shown that they don't see yet. */
export const Showing = (props: Props) => {
  const { document, plan, now, disabled, chosen, onChoose, withChanges, onWithChanges } = props;
  const say = useMessages();
  const { languages } = useTimes();
  const effects = useEffects(document, now);
  const offered = languagesToShow(document);
  const changed = changesIn(document, plan.flashed);
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
            {say('raise.in', { language: languages([locale]) })}
          </Checkbox>
        ))}
      {effects(plan).map((effect) => (
        <Typography key={effect} variant="pi">
          {effect}
        </Typography>
      ))}
      {changed.length > 0 && (
        <>
          <Typography variant="pi">
            {say('raise.published', { languages: languages(changed) })}
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

/** Which embargoes a plan ends, in words. */
export const useEffects = (document: Shown, now: number): ((plan: Plan) => string[]) => {
  const say = useMessages();
  const { at, languages } = useTimes();
  return ({ release }) =>
    document.embargoes
      .filter(({ locale }) => release.includes(locale))
      .map(({ locale, releasedAt }) =>
        say('raise.endsEmbargo', {
          language: languages([locale]),
          time: at(Date.parse(releasedAt), now),
        }),
      );
};
