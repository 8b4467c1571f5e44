import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { Confirm } from '../components/Confirm';
import { useMessages } from '../translations/useMessages';

/** Asks before the page is left while something is undecided. `isAtWork` is asked at that moment. */
export const LeaveGuard = ({ isAtWork }: { isAtWork: () => boolean }) => {
  const say = useMessages();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isAtWork(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isAtWork()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtWork]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirm
      title={say('leave.title')}
      body={say('leave.body')}
      confirm={say('leave.confirm')}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  );
};
