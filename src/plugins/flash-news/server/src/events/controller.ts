import { Readable } from 'node:stream';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { LastEventResponse } from '../../../shared/contracts/event';
import { LIST_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import type { Context } from '../http/context';
import type { Newsroom } from '../newsroom/newsroom';
import { createCsvStream, toCsvRowIn } from './csv-stream';
import type { EventLog } from './service';
import { eventsQuery, exportQuery } from './validation';

export interface EventControllerPeers extends Pick<Newsroom, 'optIns' | 'permissions'> {
  log: EventLog;
}

/** Handles the panel's requests on the event log. */
export const createEventController = ({ log, optIns, permissions }: EventControllerPeers) => ({
  /** GET /flash-news/events, newest first */
  async find(ctx: Context): Promise<void> {
    permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.readDesk);
    const { cursor, ...criteria } = parse(eventsQuery, ctx.query);
    ctx.body = await log.page({ ...criteria, before: cursor ?? null });
  },

  /** GET /flash-news/last-event: every open panel polls it to know when to reload. */
  async last(ctx: Context): Promise<void> {
    const ability = ctx.state.userAbility;
    const canAct = optIns
      .all()
      .some(({ uid }) => LIST_ACTIONS.some((action) => ability.can(action, uid)));
    if (!canAct) permissions.requireWithoutType(ability, PERMISSIONS.readDesk);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = { data: { id: await log.lastId() } } satisfies LastEventResponse;
  },

  /** GET /flash-news/events.csv: streams all events. */
  export(ctx: Context): void {
    permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.readDesk);
    const { timeZone, ...criteria } = parse(exportQuery, ctx.query);
    ctx.set('Content-Type', 'text/csv; charset=utf-8; header=present');
    ctx.set('Content-Disposition', 'attachment; filename="history.csv"');
    ctx.set('Cache-Control', 'private, no-store');
    const rows = Readable.from(log.stream(criteria)).map(toCsvRowIn(timeZone));
    const csv = createCsvStream();
    // An error cuts the answer short, which the browser reports.
    rows.on('error', (error) => csv.destroy(error));
    ctx.body = rows.pipe(csv);
  },
});
