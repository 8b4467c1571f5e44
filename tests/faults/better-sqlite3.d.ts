// The package ships no types; this is what is used of it here.
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string);
    prepare(sql: string): { all(): unknown[] };
    close(): void;
  }
}
