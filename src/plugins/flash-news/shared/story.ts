import type { WholeStory } from './contracts/story';

/** The parts of a story that every answer has. */
export const STORY_IDENTITY = ['documentId', 'contentType', 'locale'] as const;

/** The other parts, which `fields` chooses from. */
export const STORY_PARTS = [
  ...(['title', 'summary', 'slug', 'url', 'image', 'category', 'people', 'releasedAt'] as const),
  ...([
    'modifiedAt',
    'pinned',
    'flash',
    'body',
    'bodyHtml',
    'byline',
    'authors',
    'credit',
  ] as const),
  ...(['dateline', 'figure', 'quotes', 'corrections', 'translations', 'related'] as const),
] satisfies (keyof WholeStory)[];

export type StoryIdentity = (typeof STORY_IDENTITY)[number];
export type StoryPart = (typeof STORY_PARTS)[number];
