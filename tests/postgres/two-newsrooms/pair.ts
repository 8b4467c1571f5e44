import type { ChildNewsroom } from '../../helpers/childNewsroom';
import type { PostgresConnection } from '../../helpers/environment';
import type { Newsroom } from '../../helpers/newsroom';

/** Two newsrooms on one database, booted before the first test. */
export interface Pair {
  database: PostgresConnection;
  first: Newsroom;
  /** In a process of its own. */
  second: ChildNewsroom;
}
