import type { Limits } from '../../../../shared/contracts/settings';
import type { Settings } from '../../../../shared/settings';

/** Returns the settings that the panel needs to raise and extend flashes. */
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
