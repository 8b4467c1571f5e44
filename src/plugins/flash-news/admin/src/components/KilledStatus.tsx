import { Status, Typography } from '@strapi/design-system';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../translations/useMessages';

interface Props {
  /** The element around this one whose first status is Strapi's. */
  within: 'tr' | 'main';
}

/**
 * Shows "Taken down" in place of Strapi's status, which calls a killed story published: Strapi 5.54 draws it itself, after
 * every hook. Its element is hidden, not changed; where there is none, nothing happens.
 */
export const KilledStatus = ({ within }: Props) => {
  const say = useMessages();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // After each render: Strapi draws its element anew when it loads the story again. The same place ends the updates.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const status = anchor.current
      ?.closest(within)
      ?.querySelector<HTMLElement>('[role="status"]:not([data-killed])');
    if (!status) return undefined;
    status.style.display = 'none';
    setPlace(status.parentElement);
    return () => {
      status.style.removeProperty('display');
    };
  });
  return (
    <span ref={anchor} hidden>
      {place &&
        createPortal(
          <Status variant="danger" size="S" role="status" data-killed maxWidth="min-content">
            <Typography tag="span" variant="omega" fontWeight="bold">
              {say('list.killed')}
            </Typography>
          </Status>,
          place,
        )}
    </span>
  );
};
