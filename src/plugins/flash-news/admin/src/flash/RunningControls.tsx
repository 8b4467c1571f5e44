import { Divider, Flex } from '@strapi/design-system';
import type { FlashActions } from '../api/useFlashActions';
import type { FlashPermissions, FlashState } from '../../../shared/contracts/flash';
import type { Limits } from '../../../shared/contracts/settings';
import { ChangeLevel } from './ChangeLevel';
import { EndFlash } from './EndFlash';
import { ExtendForm } from './ExtendForm';
import { RunningBannerLines } from './RunningBannerLines';

interface Props {
  flash: FlashState;
  limits: Limits;
  may: FlashPermissions;
  now: number;
  actions: FlashActions;
}

/** Actions on a running flash that this person may take. */
export const RunningControls = ({ flash, limits, may, now, actions }: Props) => {
  const { busy, extend, changeLevel, changeLines, end } = actions;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <RunningBannerLines
        text={flash.text}
        visibleIn={flash.visibleIn}
        may={may.lines}
        busy={busy}
        onChange={changeLines}
      />
      {may.raise && (
        <>
          <ExtendForm flash={flash} limits={limits} now={now} busy={busy} onExtend={extend} />
          <Divider />
          <ChangeLevel level={flash.level} busy={busy} onChange={changeLevel} />
        </>
      )}
      {may.end && <EndFlash busy={busy} onEnd={end} />}
    </Flex>
  );
};
