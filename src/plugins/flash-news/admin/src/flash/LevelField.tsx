import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { LEVELS, type Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';

interface Props {
  level: Level;
  onChange: (level: Level) => void;
  disabled: boolean;
}

export const LevelField = ({ level, onChange, disabled }: Props) => {
  const say = useMessages();
  const choose = (value: string | number) => {
    const chosen = LEVELS.find((each) => each === value);
    if (chosen) onChange(chosen);
  };
  return (
    <Field.Root width="100%">
      <Field.Label>{say('level')}</Field.Label>
      <SingleSelect value={level} onChange={choose} disabled={disabled} size="S">
        {LEVELS.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {say(`level.${each}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
