/** GET /api/flash-news/ready: 200 if `ready`, else 503. */
export interface ReadyResponse {
  data: {
    ready: boolean;
    /** Whether the database has answered now. */
    database: boolean;
    /** Whether this instance hears of the changes of others at once; `none` on SQLite, which has one. */
    listener: 'listening' | 'connecting' | 'none';
    /** Open streams. */
    streams: number;
  };
}
