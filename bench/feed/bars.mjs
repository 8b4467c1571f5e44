/** The bars that figures must meet. */
import { FEED_MISS, USUAL } from './parts/search.mjs';

/** @typedef {import('./types.mjs').Figure} Figure */
/** @typedef {import('./types.mjs').Bar} Bar */

/**
 * @typedef {object} Held
 * @property {string} name
 * @property {string} bar
 * @property {(value: number) => boolean} met
 * @property {number | undefined} value undefined where it was not measured
 * @property {string} [note]
 */

/** @typedef {(part: string, peer: string, load?: string) => Figure | undefined} Find */

const MB = 1024 * 1024;
/** Limit of the response cache, and of the objects that refer to it. */
const MEMORY_BOUND_MB = 64 + 20;

/** Largest ratio of times at 100,000 and 10,000 articles, by filter. */
const GROWTH = { 'no filter': 1.5, 'one article': 1.5, half: 1.5, 'one percent': 3 };

/** @param {number | undefined} one @param {number | undefined} other */
const ratio = (one, other) => (one === undefined || other === undefined ? undefined : one / other);

/** @param {number} least */
const atLeast = (least) => ({
  bar: `≥ ${least}`,
  met: (/** @type {number} */ value) => value >= least,
});

/** @param {number} most @param {string} [unit] */
const atMost = (most, unit = '') => ({
  bar: `≤ ${most}${unit}`,
  met: (/** @type {number} */ value) => value <= most,
});

/** @param {number | undefined} ms */
const inMs = (ms) => (ms === undefined ? 'not measured' : `${ms.toFixed(1)} ms`);

/** @param {Find} find @returns {Held[]} */
const ofHits = (find) => {
  /** @param {string} peer */
  const against = (peer) =>
    ratio(find('hit', 'ours', 'quiet')?.perSecond, find('hit', peer, 'quiet')?.perSecond);
  return [
    { name: 'hit : bare Koa', value: against('bare Koa'), ...atLeast(0.5) },
    {
      name: 'hit : bare node:http',
      value: against('bare node:http'),
      ...atLeast(0.35),
      note: 'the aim is 0.5',
    },
    { name: 'hit : strapi-cache', value: against('strapi-cache'), ...atLeast(2) },
  ];
};

/** @param {Find} find @returns {Held[]} */
const ofMisses = (find) => {
  const miss = find('miss', 'ours', 'no filter')?.perSecond;
  /** @param {string} load */
  const against = (load) => ratio(miss, find('miss', 'Strapi REST', load)?.perSecond);
  return [
    { name: 'miss : Strapi REST', value: against('no filter'), ...atLeast(10) },
    {
      name: 'miss : Strapi REST without its count',
      value: against('without the count'),
      ...atLeast(10),
    },
  ];
};

/** @param {Find} find @returns {Held[]} */
const ofEncodings = (find) => {
  const [brotli, gzip] = ['br', 'gzip'].map((load) => find('encodings', 'ours', load)?.perSecond);
  return [{ name: 'hit with brotli : with gzip', value: ratio(brotli, gzip), ...atLeast(0.9) }];
};

/** @param {Find} find @returns {Held[]} */
const ofStories = (find) => {
  /** @param {string} peer @param {string} load */
  const rate = (peer, load) => find('story', peer, load)?.perSecond;
  const hit = rate('ours', 'hit');
  const rest = rate('Strapi REST', 'a story');
  return [
    {
      name: 'story hit : feed hit of equal bytes',
      value: ratio(hit, rate('ours', 'feed hit of equal bytes')),
      ...atLeast(0.8),
    },
    { name: 'story hit : Strapi REST', value: ratio(hit, rest), ...atLeast(100) },
    { name: 'story miss : Strapi REST', value: ratio(rate('ours', 'miss'), rest), ...atLeast(5) },
  ];
};

/** @param {Find} find @returns {Held[]} */
const ofChanges = (find) => {
  const busy = find('hit', 'ours', '5/s published');
  const cold = find('cold', 'ours');
  return [
    {
      name: 'hits at 5 publications a second : quiet',
      value: ratio(busy?.perSecond, find('hit', 'ours', 'quiet')?.perSecond),
      ...atLeast(0.7),
    },
    {
      name: 'slowest hit meanwhile : slowest miss after a publication',
      value: ratio(busy?.max, cold?.max),
      ...atMost(1),
      note: `${inMs(busy?.max)} : ${inMs(cold?.max)}`,
    },
    { name: 'stale answers after a publication', value: cold?.stale, ...atMost(0) },
  ];
};

/** @param {Find} find @returns {Held[]} */
const ofPlugin = (find) => {
  const [publishing, stockPublishing] = ['with the plugin', 'without'].map(
    (peer) => find('publish', peer)?.mean,
  );
  const [boot, stockBoot] = ['with the plugin', 'without'].map(
    (peer) => find('boot', peer)?.median,
  );
  const first = find('boot', 'with the plugin', 'first boot')?.median;
  return [
    {
      name: 'publishing with the plugin : without',
      value: ratio(publishing, stockPublishing),
      ...atMost(1.25),
      note: `${inMs(publishing)} : ${inMs(stockPublishing)}`,
    },
    {
      name: 'boot with the plugin : without',
      value: ratio(boot, stockBoot),
      ...atMost(1.1),
      note: `${inMs(boot)} : ${inMs(stockBoot)}`,
    },
    {
      name: 'first boot over the articles : boot',
      value: ratio(first, boot),
      ...atMost(1.5),
      note: `${inMs(first)} : ${inMs(boot)}`,
    },
  ];
};

/** @param {Find} find @returns {Held[]} */
const ofMemory = (find) => {
  const start = find('memory', 'ours', 'at the start')?.bytes;
  const after = find('memory', 'ours', 'after different queries');
  const grown = after?.bytes === undefined || start === undefined ? undefined : after.bytes - start;
  return [
    {
      name: `memory gained by ${after?.requests ?? 'many'} different queries`,
      value: grown === undefined ? undefined : grown / MB,
      ...atMost(MEMORY_BOUND_MB, ' MB'),
    },
  ];
};

/** @param {Find} find @param {Figure[]} figures @returns {Held[]} */
const ofSearch = (find, figures) => {
  const feed = find('search', FEED_MISS)?.perSecond;
  const usual = find('search', 'search', USUAL)?.perSecond;
  return figures
    .filter(({ part, peer }) => part === 'search' && peer === 'search')
    .map(({ load, perSecond }) => ({
      name: `time of a search, ${load} : ${load.startsWith('hostile') ? 'a usual one' : 'a feed miss'}`,
      // Time is the inverse of the rate.
      value: ratio(load.startsWith('hostile') ? usual : feed, perSecond),
      ...atMost(3),
    }));
};

/** @param {Find} find @returns {Held[]} */
const ofGrowth = (find) =>
  Object.entries(GROWTH).map(([load, most]) => ({
    name: `time of a miss at 100,000 articles : 10,000, ${load}`,
    // Time is the inverse of the rate, so the smaller newsroom's rate is the numerator.
    value: ratio(
      find('growth', '10,000 articles', load)?.perSecond,
      find('growth', '100,000 articles', load)?.perSecond,
    ),
    ...atMost(most),
  }));

const PARTS = [
  { parts: ['hit'], of: ofHits },
  { parts: ['encodings'], of: ofEncodings },
  { parts: ['miss'], of: ofMisses },
  { parts: ['story'], of: ofStories },
  { parts: ['hit', 'cold'], of: ofChanges },
  { parts: ['publish', 'boot'], of: ofPlugin },
  { parts: ['memory'], of: ofMemory },
  { parts: ['search'], of: ofSearch },
  { parts: ['growth'], of: ofGrowth },
];

/** @param {Figure[]} figures */
function byDatabase(figures) {
  /** @type {Map<string, Figure[]>} */
  const databases = new Map();
  for (const figure of figures) {
    const key = `${figure.database} ${figure.articles}`;
    databases.set(key, [...(databases.get(key) ?? []), figure]);
  }
  return [...databases.values()];
}

/**
 * Returns the bars of the measured figures, by database.
 * @param {Figure[]} figures
 * @returns {Bar[]}
 */
export function barsOf(figures) {
  return byDatabase(figures).flatMap((measured) => {
    const [{ database, articles } = { database: '', articles: 0 }] = measured;
    /** @type {Find} */
    const find = (part, peer, load) =>
      measured.find(
        (figure) =>
          figure.part === part &&
          figure.peer === peer &&
          (load === undefined || figure.load === load),
      );
    const parts = new Set(measured.map(({ part }) => part));
    return PARTS.filter((each) => each.parts.some((part) => parts.has(part)))
      .flatMap(({ of }) => of(find, measured))
      .map(({ name, bar, value, met, note }) => ({
        database,
        articles,
        name,
        bar,
        value: value ?? null,
        met: value === undefined ? null : met(value),
        ...(note !== undefined && { note }),
      }));
  });
}
