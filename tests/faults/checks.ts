import type { Asked, Verb } from './actions';
import type { Row, Rows } from './rows';
import type { Story } from './world';

/** Faults in words; empty where there are none. */
type Faults = string[];

const NEVER = Date.UTC(9999, 11, 31);

const NOTHING_LIKE_IT: [string, string][] = [
  [
    'a version is published twice',
    `select document_id, locale from articles where published_at is not null
     group by document_id, locale having count(*) > 1
     union all select document_id, locale from quotes where published_at is not null
     group by document_id, locale having count(*) > 1`,
  ],
  [
    'a published version has not one release',
    `select a.document_id, a.locale, count(r.id) from articles a
     left join flash_news_releases r on r.related_document_id = a.document_id and r.locale = a.locale
     where a.published_at is not null group by a.document_id, a.locale having count(r.id) <> 1`,
  ],
  [
    'a quote is published without its article, or the article without it',
    `select q.document_id from quotes q
     join quotes_article_lnk l on l.quote_id = q.id join articles a on a.id = l.article_id
     where q.published_at is null and a.published_at is null
       and (select count(*) from quotes p where p.document_id = q.document_id and p.locale = q.locale
            and p.published_at is not null)
        <> (select count(*) from articles p where p.document_id = a.document_id and p.locale = a.locale
            and p.published_at is not null)`,
  ],
  [
    'a published quote has lost its article',
    `select q.document_id from quotes q left join quotes_article_lnk l on l.quote_id = q.id
     left join articles a on a.id = l.article_id
     where q.published_at is not null and (a.id is null or a.published_at is null)`,
  ],
  [
    'a flash and the log disagree',
    `select f.related_document_id from flash_news_flashes f
     left join flash_news_events e on e.id = f.last_event
     where e.id is null or e.related_document_id <> f.related_document_id or e.level <> f.level
       or e.expires_at <> f.expires_at
       or exists (select 1 from flash_news_events n where n.related_document_id = f.related_document_id
                  and n.id > f.last_event and n.kind like 'flash.%' and n.kind <> 'flash.expired')`,
  ],
  [
    'a correction and the log disagree',
    `select c.text from flash_news_corrections c where (select count(*) from flash_news_events e
       where e.kind = 'news.corrected' and e.related_document_id = c.related_document_id
         and cast(e.detail as text) like '%' || c.text || '%') <> 1`,
  ],
  [
    'a story is killed by halves',
    `select k.related_document_id from flash_news_kills k
     where (select e.kind from flash_news_events e where e.related_document_id = k.related_document_id
            and e.kind in ('news.killed', 'news.revived') order by e.id desc limit 1) <> 'news.killed'`,
  ],
  [
    'an imported article is there without its mark',
    `select distinct a.document_id from articles a where a.title like 'Harbour of %'
     and not exists (select 1 from wire_desk_imports i where i.article_document_id = a.document_id)`,
  ],
  [
    'an import is marked without its whole article',
    `select i.article_document_id from wire_desk_imports i
     where (select count(*) from articles a where a.document_id = i.article_document_id
            and a.published_at is not null) <> 1
       or (select count(*) from quotes_article_lnk l join articles a on a.id = l.article_id
           where a.document_id = i.article_document_id and a.published_at is not null) <> 2`,
  ],
  [
    'an article was imported twice',
    `select title from articles where title like 'Harbour of %' and published_at is not null
     group by title having count(*) > 1`,
  ],
];

const epoch = (value: unknown): number => new Date(value as number | string | Date).getTime();

const text = (row: Row): string => JSON.stringify(row);

const killed = async (rows: Rows): Promise<Faults> => {
  const kills = new Set(
    (await rows('select related_document_id as id from flash_news_kills')).map(({ id }) => id),
  );
  const releases = await rows(
    'select related_document_id as id, released_at as at from flash_news_releases',
  );
  return releases
    .filter(({ id, at }) => kills.has(id) !== (epoch(at) === NEVER))
    .map((row) => `a release and a kill disagree: ${text(row)}`);
};

const orderOfLog = async (rows: Rows): Promise<Faults> => {
  const lines = await rows('select id, at from flash_news_events order by id');
  return lines
    .slice(1)
    .filter(({ at }, index) => epoch(at) < epoch(lines[index]?.['at']))
    .map((row) => `the log goes back in time: ${text(row)}`);
};

/** Checks how many flashes ran when each of them began. */
const running = async (rows: Rows): Promise<Faults> => {
  const flashes = (await rows('select started_at, expires_at from flash_news_flashes')).map(
    (row) => ({ from: epoch(row['started_at']), to: epoch(row['expires_at']) }),
  );
  return flashes
    .map(({ from: at }) => flashes.filter(({ from, to }) => from <= at && at < to).length)
    .filter((count) => count > 3)
    .map((count) => `${count} flashes were running`);
};

/** Verbs whose tag is the reason of their event, or the text of its correction. */
const LOGGED = new Map<Verb, (tag: string) => string>([
  ...(['raise', 'end', 'release now', 'embargo', 'kill', 'revive'] as const).map(
    (verb) => [verb, (tag: string) => tag] as const,
  ),
  ['correct', (tag) => tag],
]);

/** SQLite's driver returns JSON as text, PostgreSQL's parsed. */
const correctionIn = (detail: unknown): unknown => {
  const parsed = (typeof detail === 'string' ? JSON.parse(detail) : detail) as {
    correction?: { text: string };
  } | null;
  return parsed?.correction?.text;
};

/** Checks the log: acknowledged requests once, refused ones never, the others at most once. */
const acknowledged = async (rows: Rows, asked: Asked[]): Promise<Faults> => {
  const reasons = (await rows('select reason, detail from flash_news_events')).map(
    ({ reason, detail }) => reason ?? correctionIn(detail),
  );
  const told = new Map<unknown, number>();
  for (const reason of reasons) told.set(reason, (told.get(reason) ?? 0) + 1);
  return asked.flatMap((one) => {
    const reasonOf = LOGGED.get(one.verb);
    if (!reasonOf) return [];
    const times = told.get(reasonOf(one.tag)) ?? 0;
    // The same embargo again changes nothing, and is not logged.
    const silent = one.verb === 'embargo' && times === 0;
    if (one.fate === 'done' && times !== 1 && !silent)
      return [`lost: ${JSON.stringify(one)}, ${times}`];
    if (one.fate === 'refused' && times !== 0) return [`refused but done: ${JSON.stringify(one)}`];
    return times > 1 ? [`done twice: ${JSON.stringify(one)}`] : [];
  });
};

const imported = async (rows: Rows, asked: Asked[]): Promise<Faults> => {
  const titles = await rows(
    "select title from articles where title like 'Harbour of %' and published_at is not null",
  );
  const there = new Set(titles.map(({ title }) => title));
  return asked
    .filter(({ verb, fate }) => verb === 'import' && fate === 'done')
    .filter(({ tag }) => !there.has(`Harbour of ${tag} opens again`))
    .map((one) => `lost: ${JSON.stringify(one)}`);
};

/** Checks that every story is in a possible state, which is then its only one. */
const published = async (rows: Rows, stories: Story[]): Promise<Faults> => {
  const found = await rows(
    'select document_id, title from articles where published_at is not null',
  );
  const lines = await rows(
    `select related_document_id as id, count(*) as lines from flash_news_events
     where reason is null and actor_name <> 'Time' and kind in
       ('news.released', 'news.updated', 'news.scheduled', 'news.withdrawn')
     group by related_document_id`,
  );
  return stories.flatMap((story) => {
    const row = found.find((one) => one['document_id'] === story.documentId);
    const title = (row?.['title'] ?? null) as string | null;
    const told = Number(lines.find(({ id }) => id === story.documentId)?.['lines'] ?? 0);
    const { least, most } = story.lines;
    const faults = [
      ...(story.possible.has(title)
        ? []
        : [`lost: ${String(title)} not in ${[...story.possible].join()}`]),
      ...(told < least || told > most
        ? [`${told} lines for ${least} to ${most} publications`]
        : []),
    ];
    story.possible = new Set([title]);
    story.lines = { least: told, most: told };
    return faults;
  });
};

/** Returns all faults of a database whose server was killed. */
export const findFaults = async (
  rows: Rows,
  { asked, stories, clocks = 1 }: { asked: Asked[]; stories: Story[]; clocks?: number },
): Promise<Faults> => {
  const faults: Faults = [];
  for (const [name, sql] of NOTHING_LIKE_IT) {
    faults.push(...(await rows(sql)).map((row) => `${name}: ${text(row)}`));
  }
  for (const check of [killed, running]) faults.push(...(await check(rows)));
  // Two processes under test have clocks that differ by milliseconds.
  if (clocks === 1) faults.push(...(await orderOfLog(rows)));
  faults.push(...(await acknowledged(rows, asked)));
  faults.push(...(await imported(rows, asked)));
  faults.push(...(await published(rows, stories)));
  return faults;
};
