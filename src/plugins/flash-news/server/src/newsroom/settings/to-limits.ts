import type { Limits } from '../../../../shared/contracts/settings';
import type { Settings } from '../../../../shared/settings';

export const toLimits = ({
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
