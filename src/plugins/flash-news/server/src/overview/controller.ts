import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type {
  DeskLatestResponse,
  DeskResponse,
  StoriesResponse,
} from '../../../shared/contracts/desk';
import { LIST_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import type { ReadNewsroomState } from '../feed/newsroom-state';
import type { ChangesAt } from '../feed/next-moment';
import type { Feed } from '../feed/service';
import { latestNewsQuery } from '../feed/validation';
import { documentIn, type Context } from '../http/context';
import type { Newsroom } from '../newsroom/newsroom';
import { toLimits } from '../newsroom/settings/to-limits';
import type { SettingsService } from '../newsroom/settings/service';
import type { DeskPage } from './desk-page';
import type { DocumentPanel } from './document-panel';
import type { ListMarks } from './list-marks';
import type { StorySearch } from './story-search';
import { storiesQuery } from './validation';

export interface DeskControllerPeers extends Pick<Newsroom, 'clock' | 'optIns' | 'permissions'> {
  changesAt: ChangesAt;
  desk: DeskPage;
  documentPanel: DocumentPanel;
  feed: Pick<Feed, 'latestNews'>;
  newsroomState: ReadNewsroomState;
  listMarks: ListMarks;
  searchStories: StorySearch;
  settings: Pick<SettingsService, 'current'>;
}

/** Handles the panel's reads of the desk page, a document's side panel and a list's marks. */
export const createDeskController = (peers: DeskControllerPeers) => {
  const { changesAt, clock, desk, documentPanel, feed, listMarks, newsroomState } = peers;
  const { optIns, permissions } = peers;

  return {
    async find(ctx: Context): Promise<void> {
      permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.readDesk);
      // Read first, so that a change during the request leads to a reload.
      const next = await changesAt();
      const { data, now } = await desk.read(ctx.state.userAbility);
      const limits = toLimits(await peers.settings.current());
      const meta = { now: new Date(now).toISOString(), changesAt: next, limits };
      ctx.body = { data, meta } satisfies DeskResponse;
    },

    /** GET /flash-news/latest-news: the public feed, also where the Public role may not read it. */
    async latest(ctx: Context): Promise<void> {
      permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.readDesk);
      const next = await changesAt();
      const now = new Date(clock.now()).toISOString();
      const query = parse(latestNewsQuery, ctx.query);
      const { data, meta } = await feed.latestNews(query, await newsroomState.read());
      ctx.body = { data, meta: { ...meta, now, changesAt: next } } satisfies DeskLatestResponse;
    },

    /** GET /flash-news/stories: with the desk, or the permission to raise a flash on some type. */
    async stories(ctx: Context): Promise<void> {
      const { userAbility } = ctx.state;
      if (!optIns.all().some(({ uid }) => userAbility.can(PERMISSIONS.raiseFlash, uid))) {
        permissions.requireWithoutType(userAbility, PERMISSIONS.readDesk);
      }
      const next = await changesAt();
      const query = parse(storiesQuery, ctx.query);
      const { data, now } = await peers.searchStories(userAbility, query);
      const meta = { now: new Date(now).toISOString(), changesAt: next };
      ctx.body = { data, meta } satisfies StoriesResponse;
    },

    async document(ctx: Context): Promise<void> {
      const { contentType, documentId } = documentIn(ctx);
      ctx.body = await documentPanel(ctx.state.userAbility, contentType, documentId);
    },

    /** GET /flash-news/marks/:contentType. Needs to read that type, another permission on it, or to read the desk. */
    async marks(ctx: Context): Promise<void> {
      const { uid } = optIns.get(documentIn(ctx).contentType);
      const { userAbility } = ctx.state;
      if (!LIST_ACTIONS.some((action) => userAbility.can(action, uid))) {
        permissions.requireWithoutType(userAbility, PERMISSIONS.readDesk);
      }
      ctx.body = await listMarks(uid);
    },
  };
};
