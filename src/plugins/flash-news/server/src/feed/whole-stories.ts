import { errors } from '@strapi/utils';
import type { FeedItem } from '../../../shared/contracts/feed';
import type { StoryParts, StoryResponse, WholeStory } from '../../../shared/contracts/story';
import {
  STORY_IDENTITY,
  STORY_PARTS,
  type StoryIdentity,
  type StoryPart,
} from '../../../shared/story';
import { ABSENT } from './find-version';
import type { NewsroomState } from './newsroom-state';
import type { Related } from './related';
import type { StoryField } from './selection';
import type { Stories } from './stories';
import type { FeedVersion } from './store/load-versions';
import { valueAt } from './to-item';
import { toPublicQuotes } from './to-quotes';

/** What of a story is asked for, and in which languages its related stories are. */
export interface StoryRequest {
  /** All parts without it. */
  fields?: readonly (StoryPart | StoryIdentity)[] | undefined;
  /** The requested locale, and the chain to fall back on. */
  locale: string;
  chain: string[];
}

/** An answer with a story, and all items that it shows. */
export interface StoryAnswer {
  response: StoryResponse;
  items: FeedItem[];
}

/** The parts that need a field of the type; a part that is missing here needs what all stories have. */
const FIELDS_OF: Partial<Record<keyof WholeStory, StoryField[]>> = {
  body: ['body'],
  bodyHtml: ['body'],
  byline: ['byline', 'authors'],
  authors: ['authors'],
  credit: ['creditName', 'creditUrl'],
  dateline: ['datelinePlace', 'datelineDate'],
  figure: ['imageCaption', 'imageCredit'],
  quotes: ['quotes'],
};

const pick = (story: WholeStory, parts: readonly (keyof WholeStory)[]): StoryParts =>
  Object.fromEntries(
    [...STORY_IDENTITY, ...parts].map((name) => [name, story[name]]),
  ) as unknown as StoryParts;

export const createWholeStories = (stories: Stories, related: Related) => ({
  /**
   * Reads the parts of a version that are asked for; others are not loaded. Call it in a snapshot.
   * @throws 404 if it was deleted.
   */
  async read(
    version: FeedVersion,
    { fields = STORY_PARTS, locale, chain }: StoryRequest,
    state: NewsroomState,
  ): Promise<StoryAnswer> {
    const isAsked = (part: StoryPart) => fields.includes(part);
    const needed = new Set(fields.flatMap((part) => FIELDS_OF[part] ?? []));
    const [loaded] = await stories.load([version], state, {
      isWanted: (field) => needed.has(field),
      aliases: false,
      rendersBody: isAsked('bodyHtml'),
      translations: isAsked('translations'),
    });
    if (loaded === undefined) throw new errors.NotFoundError(ABSENT);
    const { row, story } = loaded;
    const { item, body, ...rest } = story;
    const others = isAsked('related') ? await related(item, chain, state) : [];
    const whole: WholeStory = {
      ...item,
      ...rest,
      body: valueAt(row, version.optIn.fields.body) ?? null,
      bodyHtml: body?.html ?? '',
      quotes: toPublicQuotes(row, version.optIn),
      related: others,
    };
    return { response: { data: pick(whole, fields), meta: { locale } }, items: [item, ...others] };
  },
});

export type WholeStories = ReturnType<typeof createWholeStories>;
