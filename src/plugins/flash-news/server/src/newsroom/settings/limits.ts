import type { Limits } from '../../../../shared/contracts/settings';
import type { Settings } from '../../../../shared/settings';

export const limitsOf = ({
  defaultMinutes,
  maxMinutes,
  maxRunning,
  presets,
}: Settings): Limits => ({
  defaultMinutes,
  maxMinutes,
  maxRunning,
  presets,
});
