// The package ships no types; this is what is used of it here.
declare module 'better-sqlite3' {
  interface Statement {
    all(...bindings: unknown[]): unknown[];
    run(...bindings: unknown[]): unknown;
  }

  export default class Database {
    constructor(file: string);
    prepare(sql: string): Statement;
    exec(sql: string): this;
    close(): void;
  }
}
