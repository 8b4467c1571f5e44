import { Readable } from 'node:stream';
import type { LastEventResponse } from '../../../shared/contracts/event';
import { STORY_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import type { Context } from '../http/context';
import { parse } from '../http/parse';
import type { Newsroom } from '../newsroom/newsroom';
import { createCsvStream, toCsvRow } from './csv-stream';
import type { EventLog } from './service';
import { eventsQuery, exportQuery } from './validation';

export interface EventControllerPeers extends Pick<Newsroom, 'optIns' | 'permissions'> {
  log: EventLog;
}

/** The event log, newest first. */
export const createEventController = ({ log, optIns, permissions }: EventControllerPeers) => ({
  /** GET /flash-news/events */
  async find(ctx: Context): Promise<void> {
    permissions.requirePlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    const { cursor, ...criteria } = parse(eventsQuery, ctx.query);
    ctx.body = await log.page({ ...criteria, before: cursor ?? null });
  },

  /** GET /flash-news/last-event: asked often, by every panel that is open, to know when to read again. */
  async last(ctx: Context): Promise<void> {
    const ability = ctx.state.userAbility;
    const mayAct = optIns
      .all()
      .some(({ uid }) => STORY_ACTIONS.some((action) => ability.can(action, uid)));
    if (!mayAct) permissions.requirePlain(ability, PERMISSIONS.readDesk);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = { data: { id: await log.lastId() } } satisfies LastEventResponse;
  },

  /** GET /flash-news/events.csv: all of it, as it is read. */
  export(ctx: Context): void {
    permissions.requirePlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    const criteria = parse(exportQuery, ctx.query);
    ctx.set('Content-Type', 'text/csv; charset=utf-8; header=present');
    ctx.set('Content-Disposition', 'attachment; filename="history.csv"');
    ctx.set('Cache-Control', 'private, no-store');
    const lines = Readable.from(log.stream(criteria)).map(toCsvRow);
    const csv = createCsvStream();
    // An error on the way ends the answer before its time, which the browser tells.
    lines.on('error', (error) => csv.destroy(error));
    ctx.body = lines.pipe(csv);
  },
});
