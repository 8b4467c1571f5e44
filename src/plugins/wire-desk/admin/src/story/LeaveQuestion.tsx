import { useEffect, useState } from 'react';
import { Confirm } from '../components/Confirm';
import { useMessages } from '../translations/useMessages';

/** Returns the link of a click that leads to another page of the panel in this tab; null for other clicks. */
const linkAway = (event: MouseEvent): HTMLAnchorElement | null => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const isElsewhere = link.host === location.host && link.pathname !== location.pathname;
  return isElsewhere && ['', '_self'].includes(link.target) ? link : null;
};

/** Asks whoever follows a link to another page while quotes aren't saved. The browser asks of those that leave the panel. */
export const LeaveQuestion = () => {
  const say = useMessages();
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  useEffect(() => {
    const ask = (event: MouseEvent): void => {
      const followed = linkAway(event);
      // A click of a script is the answer.
      if (!followed || !event.isTrusted) return;
      event.preventDefault();
      event.stopPropagation();
      setLink(followed);
    };
    document.addEventListener('click', ask, { capture: true });
    return () => document.removeEventListener('click', ask, { capture: true });
  }, []);
  if (link === null) return null;
  return (
    <Confirm
      title={say('story.leave')}
      body={say('story.leave.body')}
      confirm={say('story.leave.yes')}
      onClose={() => setLink(null)}
      onConfirm={() => {
        setLink(null);
        link.click();
      }}
    />
  );
};
