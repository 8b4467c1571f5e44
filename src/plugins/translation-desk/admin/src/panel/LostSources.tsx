import { Typography } from '@strapi/design-system';
import { useFieldLabels } from '../components/useFieldLabels';
import { CompanionFields } from '../source/CompanionFields';
import { hintsOf } from '../source/hints';
import { useLostFields } from '../source/lostFields';
import { ownFields } from '../source/ownFields';
import { OwnSource, useReadOnly } from '../source/SourceFields';
import { useProposals } from '../source/useProposals';
import type { Target, Translation } from '../source/useTranslation';
import { useMessages } from '../translations/useMessages';

interface Props {
  target: Target;
  translation: Translation;
}

/** The sources that have no place beside a field. */
export const LostSources = ({ target, translation }: Props) => {
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
