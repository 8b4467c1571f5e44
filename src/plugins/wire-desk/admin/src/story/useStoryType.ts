import { getFetchClient, useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { StoryTypeResponse } from '../../../shared/contracts/story';
import { CONTENT } from '../../../shared/permissions';
import { STORY_TYPE_PATH } from '../api/paths';

/** The open version of a document. */
export interface OpenStory {
  contentType: string;
  documentId: string;
  /** BCP 47. */
  locale: string;
}

interface Held {
  action: string;
  subject?: string | null;
  properties?: { locales?: string[] | null };
}

const mayRead = (held: Held[], subject: string, locale: string): boolean =>
  held.some(
    ({ action, properties, ...one }) =>
      action === CONTENT.read &&
      one.subject === subject &&
      (properties?.locales?.includes(locale) ?? true),
  );

type Types = StoryTypeResponse['data'];

let asked: Promise<Types | null> | null = null;

const loadTypes = async (): Promise<Types | null> => {
  try {
    return (await getFetchClient().get<StoryTypeResponse>(STORY_TYPE_PATH)).data.data;
  } catch {
    // Asked again when it is needed next.
    asked = null;
    return null;
  }
};

/** Loads the types once, since they don't change while the page is open. Returns null before. */
const useTypes = (): Types | null => {
  const [types, setTypes] = useState<Types | null>(null);
  useEffect(() => {
    let isOpen = true;
    asked ??= loadTypes();
    void asked.then((loaded) => isOpen && setTypes(loaded));
    return () => {
      isOpen = false;
    };
  }, []);
  return types;
};

/** Returns whether a type is that of stories, and whether the user may read their quotes. Asks nothing that the server refuses. */
export const useStoryType = (
  contentType: string,
  locale: string | null | undefined,
): { isStory: boolean; mayReadQuotes: boolean } => {
  const types = useTypes();
  const held = useAuth('useStoryType', ({ permissions }) => permissions as Held[]);
  const isStory = types?.article === contentType;
  const mayReadQuotes =
    types !== null &&
    Boolean(locale) &&
    [types.article, types.quote].every((subject) => mayRead(held, subject, locale ?? ''));
  return { isStory, mayReadQuotes };
};
