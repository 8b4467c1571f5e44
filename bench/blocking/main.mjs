/**
 * Measures how long a reader of a page in memory waits while another sends a heavy request: `npm run bench:blocking -- --help`,
 * bench/README.md. Prints Markdown, and its progress on stderr.
 */
import { parseArgs } from 'node:util';
import { filled, sqlite } from '../feed/databases.mjs';
import { headline } from '../feed/machine.mjs';
import { createNewsrooms } from '../feed/newsrooms.mjs';
import { markdown, ms, titleOf, written } from '../feed/table.mjs';
import { makeWorkplace, say } from '../feed/workplace.mjs';
import { measure } from './measure.mjs';
import { REQUESTS } from './requests.mjs';

const USAGE = `npm run bench:blocking -- [options]
  --articles N   articles in the newsroom (100000)
  --only text    only requests of which the group or name has this in it
  --rounds N     how often each request is sent; the worst counts (3)
  --patience N   seconds after which a request is given up (30)`;

/** Longest wait in ms that one request may cause for others. */
const BAR = 100;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    patience: { type: 'string', default: '30' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const articles = Number(values.articles);
const { folder } = makeWorkplace('bench-blocking');
const newsrooms = createNewsrooms(folder);

say(`filling: ${written(articles)} articles`);
const filling = { articles, drafts: 1000, quotes: true };
const database = await filled(sqlite(folder), filling, (env) => newsrooms.boot('ours', env));
const first = await newsrooms.open('ours', database);
// The panel's index would go on being made beside the requests.
await first.ask('settled');
await first.ask('sql', 'analyze');
await first.stop();

const asked = REQUESTS.filter(({ group, name }) => `${group} ${name}`.includes(values.only));
const measured = await measure(() => newsrooms.open('ours', database), asked, {
  rounds: Number(values.rounds),
  patience: Number(values.patience) * 1000,
  each: ({ name, gap }) => say(`${name}: ${ms(gap)} ms`),
});

console.log(headline(`the worst of ${values.rounds}`));
console.log(`### ${titleOf({ database: database.name, articles })}\n`);
const rows = measured.map(({ name, status, gap, cpu, bytes }) => [
  name,
  status === 0 ? 'given up' : String(status),
  gap > BAR ? `**${ms(gap)}**` : ms(gap),
  ms(cpu),
  written(bytes),
]);
const heading = [
  'request',
  'answer',
  `longest wait of others, ms (≤ ${BAR})`,
  'processor, ms',
  'bytes',
];
console.log(markdown([heading, ...rows]));
console.log(`\n${measured.filter(({ gap }) => gap > BAR).length} of ${measured.length} missed.`);
process.exit();
