import { useEffect } from 'react';
import { useMessages } from '../translations/useMessages';

let text: string | null = null;

/** Keeps what a refused save says in the panel's language: the server's answer is English. */
export const useRefusalText = (): void => {
  const say = useMessages();
  useEffect(() => {
    text = say('unseen.refused');
  }, [say]);
};

/** Returns what a refused save says; null before the panel is shown. */
export const refusalText = (): string | null => text;
