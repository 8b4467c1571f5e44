import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Level } from '../../../shared/flash';
import { useMessages } from '../translations/useMessages';
import { LevelField } from './LevelField';

interface Props {
  level: Level;
  busy: boolean;
  onChange: (level: Level) => Promise<boolean>;
}

/** Select with a button: moving through the levels by keyboard must not change the flash. */
export const ChangeLevel = ({ level, busy, onChange }: Props) => {
  const say = useMessages();
  const [chosen, setChosen] = useState<Level | null>(null);
  const wanted = chosen ?? level;
  const change = async () => {
    await onChange(wanted);
    setChosen(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <LevelField level={wanted} onChange={setChosen} disabled={busy} />
      {wanted !== level && (
        <Button fullWidth variant="secondary" loading={busy} onClick={() => void change()}>
          {say('change')}
        </Button>
      )}
    </Flex>
  );
};
