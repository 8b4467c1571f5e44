import type { DeskItem, KnownStory } from '../../../shared/contracts/desk';
import { LIMITS } from '../../../shared/limits';
import type { IngestItem } from './from-ingest';

/** Fewer words are the name of a section or an agency. */
const HEADLINE_WORDS = 4;

/** Characters of a kill's text: some agencies send the whole piece again, which lists are not made for. */
const KILL_TEXT = 4000;

/** Returns the headline of an item, or the line of its copy that is likely to be it; null without any. */
const headlineOf = ({ headline, copy }: IngestItem): string | null => {
  if (headline !== null) return headline;
  const lines = copy.split('\n').filter((line) => line.trim() !== '');
  const isLong = (line: string): boolean => line.trim().split(/\s+/).length >= HEADLINE_WORDS;
  return (lines.find(isLong) ?? lines[0])?.slice(0, LIMITS.title) ?? null;
};

const killOf = ({ fields, copy }: IngestItem): DeskItem['kill'] => {
  if (fields.status !== 'canceled') return null;
  const text = copy.trim();
  return {
    note: fields.editorialNote,
    text: text.length > KILL_TEXT ? `${text.slice(0, KILL_TEXT)}…` : text || null,
  };
};

/** Returns the story of an item in the item's language, else in that in which it was first made; null for one that is gone. */
const storyOf = ({ articleDocumentId, locale }: IngestItem, stories: KnownStory[]) => {
  const versions = stories.filter(({ documentId }) => documentId === articleDocumentId);
  return versions.find((version) => version.locale === locale) ?? versions[0] ?? null;
};

/** Returns an item as the Wire desk shows it, with its story of those that were loaded. */
export const toItem = (item: IngestItem, stories: KnownStory[]): DeskItem => {
  const story = storyOf(item, stories);
  return {
    id: item.documentId,
    receivedAt: new Date(item.receivedAt).toISOString(),
    ...{ provider: item.provider, headline: headlineOf(item), locale: item.locale },
    ...{ state: item.state, error: item.error, kill: killOf(item) },
    story: story && { documentId: story.documentId, title: story.title, locale: story.locale },
    embargoedUntil: item.fields.embargoedUntil ?? null,
  };
};
