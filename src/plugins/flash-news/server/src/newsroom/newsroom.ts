import type { Database } from '../database/connection';
import type { Clock } from './clock';
import type { Locales } from './locales';
import type { OptIns } from './opt-in/opt-ins';
import type { Permissions } from './permissions';
import type { ReadSettings } from './settings/service';

/** The peers that nearly every service needs. */
export interface Newsroom {
  db: Database;
  clock: Clock;
  locales: Locales;
  optIns: OptIns;
  permissions: Permissions;
  settings: ReadSettings;
}
