/**
 * Fills the tables of a newsroom by set-based SQL, so that a million articles take minutes: articles in two languages,
 * draft and published, with categories, people, pictures, credits and releases.
 */

/** @typedef {import('knex').Knex} Knex */

/**
 * @typedef {object} Filling
 * @property {number} articles published ones; the first is the newest, each a minute older than the one before
 * @property {number} drafts further ones that were never published
 * @property {boolean} [quotes] whether every other article has a quote in each language
 */

const PEOPLE = 500;
const FILES = 50;
/** Slugs: half of the articles, 1 %, exactly one, and sections for the others. */
const CATEGORIES = ['half', 'one-percent', 'one-article'].concat(
  Array.from({ length: 20 }, (_, number) => `section-${number}`),
);
const LOCALES = ['sq', 'en'];

const ID_PREFIX = 'benchnewsroom0';
const ID_START = 1_000_000_000;
// Two primes: neighbours in time are far apart in the index, as they are with Strapi's random ids.
const ID_STEP = 387_420_489;
const ID_RANGE = 999_999_937;

/**
 * Returns the documentId of an article by its number; numbers from `articles` on are drafts.
 * @param {number} article
 */
export const documentIdOf = (article) =>
  `${ID_PREFIX}${ID_START + Number((BigInt(article) * BigInt(ID_STEP)) % BigInt(ID_RANGE))}`;

const PARAGRAPH =
  'Vendimi u mor pas një mbledhjeje që zgjati deri vonë, dhe palët thanë se bisedimet vazhdojnë javën tjetër. ' +
  'Zëdhënësi nuk dha hollësi të tjera, por tha se dokumenti do të botohet sapo të jetë gati.';
const BODY_BLOCKS = [1, 2, 3].map((number) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: `${number}. ${PARAGRAPH}` }],
}));
const BODY = JSON.stringify(BODY_BLOCKS);
const TITLE = 'Presidenti dhe qeveria flasin për buxhetin, lajmi ';
// Each with a word that the other's stories lack.
const LEADS = {
  sq: 'Bisedimet hyjnë në javën e tretë; për arsimin nuk preket asgjë, lajmi ',
  en: 'The talks enter their third week; nothing is decided on education yet, story ',
};
const FIGURE = { caption: 'Salla e parlamentit', alt: 'Salla gjatë seancës', credit: 'REL' };
const BYLINE = 'Redaksia';

/** Returns the texts of an article. @param {number} article @param {'sq' | 'en'} locale */
export const textsOf = (article, locale) => ({
  title: `${TITLE}${article}`,
  lead: `${LEADS[locale]}${article}`,
  body: BODY_BLOCKS,
  byline: BYLINE,
  'figure.caption': FIGURE.caption,
  'figure.alt': FIGURE.alt,
  'figure.credit': FIGURE.credit,
});

/** Returns the slug of an article's category. @param {number} article @param {number} articles */
export const categoryOf = (article, articles) => {
  if (article % 2 === 0) return CATEGORIES[0];
  if (article % 100 === 1) return CATEGORIES[1];
  if (article === articles - 1) return CATEGORIES[2];
  return CATEGORIES[3 + (Math.floor(article / 2) % (CATEGORIES.length - 3))];
};

/** SQL expressions that differ between the databases. */
const DIALECTS = {
  sqlite: {
    /** @param {string} ms an expression in epoch ms */
    time: (ms) => `(${ms})`,
    /** @param {string} text */
    json: (text) => `'${text}'`,
  },
  postgres: {
    /** @param {string} ms */
    time: (ms) => `(to_timestamp((${ms}) / 1000.0) at time zone 'UTC')`,
    /** @param {string} text */
    json: (text) => `cast('${text}' as jsonb)`,
  },
};

/**
 * Creates one row for each row of `articles`, from which all other rows are computed.
 * @param {Filling} filling
 */
const versions = ({ articles, drafts }) => `
  create temporary table bench_versions as
  with recursive n(i) as (
    select cast(0 as bigint) union all select i + 1 from n where i + 1 < ${articles + drafts}
  )
  select n.i * 4 + l.pos * 2 + p.pub + 1 as id, n.i as i, l.pos as pos, l.locale as locale, p.pub as pub
  from n
  cross join (select 0 as pos, 'sq' as locale union all select 1, 'en') l
  cross join (select 0 as pub union all select 1) p
  where p.pub = 0 or n.i < ${articles}`;

/**
 * @param {string} table
 * @param {Record<string, string>} row columns, and the expressions that make them
 * @param {string} from
 */
const insert = (table, row, from) => {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table} (${columns.join(', ')}) select ${Object.values(row).join(', ')} from ${from}`;
};

/** @param {string[]} rows selections */
const each = (rows) => `(${rows.join(' union all ')}) x`;

/**
 * @param {Filling} filling
 * @param {typeof DIALECTS['sqlite']} say
 * @param {number} now epoch ms
 * @returns {[table: string, statement: string][]}
 */
function statements({ articles, quotes = false }, say, now) {
  const present = say.time(String(now));
  const stamps = { created_at: present, updated_at: present, published_at: present };
  const time = say.time(`${now} - v.i * 60000`);
  const documentId = `'${ID_PREFIX}' || (${ID_START} + (v.i * ${ID_STEP}) % ${ID_RANGE})`;
  const sections = CATEGORIES.length - 3;
  // Index in CATEGORIES: of the odd numbers 1 % first, then the oldest article, then the others.
  const category =
    `case when v.i % 2 = 0 then 0 when v.i % 100 = 1 then 1 when v.i = ${articles - 1} then 2` +
    ` else 3 + (v.i / 2) % ${sections} end`;
  const published = 'bench_versions v where v.pub = 1';
  /** @param {string} field @param {string} component */
  const component = (field, component) => ({
    entity_id: 'v.id',
    cmp_id: 'v.id',
    component_type: `'${component}'`,
    field: `'${field}'`,
    order: '1',
  });
  /** @param {string} person @param {number} place */
  const linkedPerson = (person, place) => ({
    article_id: 'v.id',
    person_id: `${person} % ${PEOPLE} + 1`,
    person_ord: String(place),
    article_ord: 'v.i',
  });
  const name = `'${TITLE}' || v.i`;
  const lead = `case when v.pos = 0 then '${LEADS.sq}' else '${LEADS.en}' end || v.i`;
  return [
    [
      'categories',
      insert(
        'categories',
        {
          id: 'x.id',
          document_id: 'x.slug',
          name: 'x.name',
          slug: 'x.slug',
          locale: 'x.locale',
          ...stamps,
        },
        each(
          CATEGORIES.flatMap((slug, place) =>
            LOCALES.map(
              (locale, position) =>
                `select ${place * LOCALES.length + position + 1} as id, '${slug}' as slug,` +
                ` 'Kategoria ${slug}' as name, '${locale}' as locale`,
            ),
          ),
        ),
      ),
    ],
    [
      'people',
      insert(
        'people',
        {
          id: 'x.i',
          document_id: `'person' || x.i`,
          name: `'Person ' || x.i`,
          slug: `'person-' || x.i`,
          ...stamps,
        },
        each(Array.from({ length: PEOPLE }, (_, number) => `select ${number + 1} as i`)),
      ),
    ],
    [
      'files',
      insert(
        'files',
        {
          id: 'x.i',
          document_id: `'picture' || x.i`,
          name: `'picture' || x.i || '.jpg'`,
          alternative_text: `'Salla e parlamentit gjatë seancës, pamje ' || x.i`,
          width: '1200',
          height: '800',
          hash: `'picture_' || x.i || '_0a1b2c3d4e'`,
          ext: `'.jpg'`,
          mime: `'image/jpeg'`,
          size: '120.5',
          url: `'/uploads/picture_' || x.i || '_0a1b2c3d4e.jpg'`,
          provider: `'local'`,
          folder_path: `'/'`,
          ...stamps,
        },
        each(Array.from({ length: FILES }, (_, number) => `select ${number + 1} as i`)),
      ),
    ],
    [
      'articles',
      insert(
        'articles',
        {
          id: 'v.id',
          document_id: documentId,
          title: name,
          slug: `'lajmi-' || v.i`,
          lead,
          body: say.json(BODY),
          byline: `'${BYLINE}'`,
          created_at: time,
          updated_at: time,
          // Without `else` it is null for drafts.
          published_at: `case when v.pub = 1 then ${time} end`,
          locale: 'v.locale',
        },
        'bench_versions v',
      ),
    ],
    [
      'components_news_figures',
      insert(
        'components_news_figures',
        {
          id: 'v.id',
          caption: `'${FIGURE.caption}'`,
          alt: `'${FIGURE.alt}'`,
          credit: `'${FIGURE.credit}'`,
        },
        'bench_versions v',
      ),
    ],
    [
      'components_news_credits',
      insert(
        'components_news_credits',
        { id: 'v.id', code: `'REL'`, name: `'Radio'` },
        'bench_versions v',
      ),
    ],
    [
      'articles_cmps',
      insert('articles_cmps', component('figure', 'news.figure'), 'bench_versions v'),
    ],
    [
      'articles_cmps',
      insert('articles_cmps', component('credit', 'news.credit'), 'bench_versions v'),
    ],
    [
      'files_related_mph',
      insert(
        'files_related_mph',
        {
          file_id: `v.i % ${FILES} + 1`,
          related_id: 'v.id',
          related_type: `'news.figure'`,
          field: `'media'`,
          order: '1',
        },
        'bench_versions v',
      ),
    ],
    [
      'articles_category_lnk',
      insert(
        'articles_category_lnk',
        {
          article_id: 'v.id',
          category_id: `(${category}) * ${LOCALES.length} + v.pos + 1`,
          article_ord: 'v.i',
        },
        'bench_versions v',
      ),
    ],
    // Two different people: 7i + 3 - i is odd, and no multiple of 500.
    [
      'articles_people_lnk',
      insert('articles_people_lnk', linkedPerson('v.i', 1), 'bench_versions v'),
    ],
    [
      'articles_people_lnk',
      insert('articles_people_lnk', linkedPerson('(7 * v.i + 3)', 2), 'bench_versions v'),
    ],
    [
      'flash_news_releases',
      insert(
        'flash_news_releases',
        {
          document_id: `'release' || v.id`,
          content_type: `'api::article.article'`,
          related_document_id: documentId,
          locale: 'v.locale',
          released_at: time,
          announced: 'true',
          ...stamps,
        },
        published,
      ),
    ],
    ...(quotes ? quoteStatements(stamps) : []),
  ];
}

/**
 * Inserts a quote of every other article, with the id of the article's row.
 * @param {Record<string, string>} stamps
 * @returns {[table: string, statement: string][]}
 */
function quoteStatements(stamps) {
  const quoted = 'bench_versions v where v.i % 2 = 0';
  const link = { quote_id: 'v.id', quote_ord: '1' };
  const quote = {
    id: 'v.id',
    document_id: `'quote' || v.i`,
    text: `'Bisedimet vazhdojnë, dhe asgjë nuk është vendosur ende, thënia ' || v.i`,
    attributed_as: `'Person ' || (v.i % ${PEOPLE} + 1)`,
    locale: 'v.locale',
    ...stamps,
    published_at: `case when v.pub = 1 then ${stamps.published_at} end`,
  };
  return [
    ['quotes', insert('quotes', quote, quoted)],
    ['quotes_article_lnk', insert('quotes_article_lnk', { ...link, article_id: 'v.id' }, quoted)],
    [
      'quotes_speaker_lnk',
      insert('quotes_speaker_lnk', { ...link, person_id: `v.i % ${PEOPLE} + 1` }, quoted),
    ],
  ];
}

/**
 * Drops indexes: SQLite builds an index several times faster at the end than row by row.
 * @param {Knex} knex @param {string[]} tables
 * @returns {Promise<string[]>} the statements that make the indexes again
 */
async function dropIndexes(knex, tables) {
  /** @type {{ name: string, sql: string }[]} */
  const indexes = await knex('sqlite_master')
    .where('type', 'index')
    .whereNotNull('sql')
    .whereIn('tbl_name', tables)
    .select('name', 'sql');
  for (const { name } of indexes) await knex.raw('drop index ??', [name]);
  return indexes.map(({ sql }) => sql);
}

/** @param {Knex} knex @param {string[]} tables @param {string[]} inserts */
async function fillSqlite(knex, tables, inserts) {
  // A file that is deleted on failure needs no journal on disk, and each row's parent exists.
  const quick = [
    'foreign_keys = off',
    'journal_mode = memory',
    'synchronous = off',
    'cache_size = -400000',
  ];
  for (const pragma of [...quick, 'temp_store = memory']) await knex.raw(`pragma ${pragma}`);
  const indexes = await dropIndexes(knex, tables);
  await knex.transaction(async (trx) => {
    for (const statement of [...inserts, ...indexes]) await trx.raw(statement);
  });
  await knex.raw('drop table bench_versions');
  await knex.raw('analyze');
}

/** @param {Knex} knex @param {string[]} tables @param {string[]} inserts */
async function fillPostgres(knex, tables, inserts) {
  await knex.transaction(async (trx) => {
    for (const statement of inserts) await trx.raw(statement);
    await trx.raw('drop table bench_versions');
    for (const table of tables) {
      await trx.raw(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
      );
    }
  });
  await knex.raw('vacuum analyze');
}

/**
 * Fills a newsroom that has its tables and no content yet.
 * @param {Knex} knex @param {'sqlite' | 'postgres'} client @param {Filling} filling
 */
export async function fill(knex, client, filling) {
  const rows = statements(filling, DIALECTS[client], Date.now());
  const tables = [...new Set(rows.map(([table]) => table))];
  const inserts = [versions(filling), ...rows.map(([, statement]) => statement)];
  await (client === 'postgres' ? fillPostgres : fillSqlite)(knex, tables, inserts);
}
