import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Clock } from './clock';
import type { Locales } from './locales';
import type { OptIns } from './opt-in/opt-ins';
import type { Permissions } from './permissions';
import type { ReadSettings } from './settings/service';

/** What nearly every service needs of the others; each picks its part into its `…Peers`. */
export interface Newsroom {
  db: Database;
  clock: Clock;
  locales: Locales;
  optIns: OptIns;
  permissions: Permissions;
  settings: ReadSettings;
}
