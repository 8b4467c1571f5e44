import {
  run,
  tableOf,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { EventKind } from '../../../../shared/contracts/event';
import { EVENT, FLASH } from '../../database/uids';

/** The events that `lastEvent` refers to. An expiry is not a change by a person. */
const CHANGES: EventKind[] = ['flash.raised', 'flash.changed', 'flash.extended', 'flash.ended'];

/**
 * Sets `lastEvent` of every flash to the id of its newest event, since a data transfer (`strapi import`) gives every
 * event a new id. Under the newsroom lock; returns how many flashes it changed.
 */
export const relinkLastEvents = async (db: Database): Promise<number> => {
  const [flashes, events] = [tableOf(db, FLASH), tableOf(db, EVENT)];
  const newest = (knex: Connection) =>
    knex(events)
      .max(`${events}.id`)
      .where(`${events}.content_type`, knex.ref(`${flashes}.content_type`))
      .where(`${events}.related_document_id`, knex.ref(`${flashes}.related_document_id`))
      .whereIn(`${events}.kind`, CHANGES);
  return run<number>(db, (knex) =>
    knex(flashes)
      .whereRaw('coalesce(last_event, -1) <> coalesce((?), -1)', [newest(knex)])
      .update({ last_event: newest(knex) }),
  );
};
