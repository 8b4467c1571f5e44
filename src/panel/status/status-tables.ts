/** SQL for the status index of one type; names are qualified and quoted. */
export interface StatusTables {
  changes: string;
  drafts: string;
  documents: string;
  /** Exists only when everything else does. */
  trigger: string;
  drop: string[];
  create: string[];
}

/** The status of a draft or document; the panel's order "by status" is this order. */
export const STATUS = { draft: 0, modified: 1, published: 2 } as const;

const tables = (changes: string, drafts: string, documents: string, id: string): string[] => [
  `create table ${changes} (id ${id}, document_id varchar(255) not null)`,
  `create table ${drafts} (id integer primary key, document_id varchar(255) not null, locale varchar(255), status smallint not null)`,
  `create table ${documents} (document_id varchar(255) primary key, status smallint not null)`,
];

const indexes = (content: string, drafts: string, documents: string): string[] => [
  `create index "${content}_status_order" on ${drafts} (locale, status, id)`,
  `create index "${content}_status_order_down" on ${drafts} (locale, status desc, id)`,
  `create index "${content}_status_draft" on ${drafts} (document_id)`,
  `create index "${content}_status_count" on ${documents} (status)`,
];

/** The columns that a status depends on. */
const COLUMNS = ['document_id', 'locale', 'published_at', 'updated_at'];

const all = (changes: string, content: string): string =>
  `insert into ${changes} (document_id) select distinct document_id from ${content} where document_id is not null`;

/** Plain SQL without our functions: other programs may write to the file, too. */
const sqliteTables = (content: string): StatusTables => {
  const changes = `"${content}_status_changes"`;
  const drafts = `"${content}_status_drafts"`;
  const documents = `"${content}_status_documents"`;
  const changed = COLUMNS.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const add = (documentIds: string): string =>
    `begin insert into ${changes} (document_id) select document_id from (${documentIds}) where document_id is not null; end`;
  const old = 'select old.document_id as document_id';
  const now = 'select new.document_id as document_id';
  const trigger = (event: string): string => `${content}_status_${event}`;
  const on = (event: string, rest: string): string =>
    `create trigger "${trigger(event)}" after ${event} on "${content}" for each row ${rest}`;
  return {
    changes,
    drafts,
    documents,
    trigger: trigger('update'),
    drop: [
      ...['insert', 'update', 'delete'].map(
        (event) => `drop trigger if exists "${trigger(event)}"`,
      ),
      ...[changes, drafts, documents].map((table) => `drop table if exists ${table}`),
    ],
    create: [
      ...tables(changes, drafts, documents, 'integer primary key'),
      ...indexes(content, drafts, documents),
      on('insert', add(now)),
      on('update', `when ${changed} ${add(`${now} union ${old}`)}`),
      on('delete', add(old)),
      all(changes, `"${content}"`),
    ],
  };
};

const postgresTables = (content: string, schema: string): StatusTables => {
  const name = (end: string): string => `"${schema}"."${content}_status_${end}"`;
  const table = `"${schema}"."${content}"`;
  const [changes, drafts, documents] = [name('changes'), name('drafts'), name('documents')];
  const trigger = `${content}_status_keep`;
  const add = (row: string): string =>
    `insert into ${changes} (document_id) values (${row}.document_id); end if;`;
  // On insert `old`, on delete `new` has null columns.
  const keep =
    `begin if new.document_id is not null then ${add('new')}` +
    ` if old.document_id is not null and old.document_id is distinct from new.document_id then ${add('old')}` +
    ` return null; end`;
  return {
    changes,
    drafts,
    documents,
    trigger,
    drop: [
      `drop trigger if exists "${trigger}" on ${table}`,
      ...[changes, drafts, documents].map((each) => `drop table if exists ${each}`),
    ],
    create: [
      ...tables(changes, drafts, documents, 'bigint generated always as identity primary key'),
      ...indexes(content, drafts, documents),
      `create or replace function ${name('keep')}() returns trigger language plpgsql as $keep$ ${keep} $keep$`,
      `create trigger "${trigger}" after insert or delete or update of ${COLUMNS.join(', ')} on ${table}` +
        ` for each row execute function ${name('keep')}()`,
      all(changes, table),
    ],
  };
};

/** Returns the SQL for a content table; `schema` is PostgreSQL's, undefined on SQLite. */
export const statusTables = (content: string, schema: string | undefined): StatusTables =>
  schema === undefined ? sqliteTables(content) : postgresTables(content, schema);
