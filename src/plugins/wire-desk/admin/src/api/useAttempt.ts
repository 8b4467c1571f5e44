import { useAttempt as useAttemptOf } from '@newsroom/plugin-kit/admin/api/useAttempt';
import { describeProblem } from './describeProblem';

/** Runs writes, and announces them to everything that is shown: failed or not, the state may have changed. */
export const useAttempt = () => useAttemptOf(describeProblem);
