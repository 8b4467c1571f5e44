import { useFetchClient } from '@strapi/strapi/admin';
import { dismissPath } from '../api/paths';
import { useAttempt } from '../api/useAttempt';

/** Dismisses copy that came in, and says whether that is under way or has failed. */
export const useDismissItem = () => {
  const { post } = useFetchClient();
  const { attempt, busy, problem, dismiss: closeProblem } = useAttempt();
  /** @param onDone is called once it is dismissed */
  const dismiss = (id: string, onDone?: () => void): void =>
    void attempt(async () => {
      await post(dismissPath(id));
      onDone?.();
    });
  return { dismiss, isBusy: busy, problem, closeProblem };
};
