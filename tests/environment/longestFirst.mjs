/** Jest's sequencer: test files that take longest begin first, so that no worker is left alone with one of them at the end. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** @type {{ default: new (...given: never[]) => import('@jest/test-sequencer').default }} */
const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/**
 * Those that take more than half a minute, the longest first. Jest remembers times too, but not on a clean checkout, and the
 * size of a file says little of one whose tests are in a spec beside it.
 */
const LONGEST = [
  ...['browser/story-quotes', 'browser/translation-desk', 'browser/unseen-edits'],
  ...['browser/days/editor', 'browser/newsroom', 'browser/what-the-panel-says'],
  ...['browser/flash-panel', 'faults/connections', 'browser/days/translations'],
  ...['browser/days/chief-editor', 'browser/days/author', 'browser/home', 'browser/quotes'],
  ...['faults/sigterm', 'faults/postgres', 'faults/sqlite', 'browser/desk', 'nginx/time'],
  ...['browser/days/translator', 'browser/list', 'browser/albanian-throughout'],
  ...['browser/raise-anywhere', 'browser/reader-changes', 'browser/reader-story'],
  ...['browser/wire-desk', 'browser/days/wire', 'seeds/wire-page', 'faults/two-writers'],
  ...['browser/story-panel', 'browser/desk-time', 'faults/streams', 'nginx/cache'],
  ...['api/reading-rule/matrix/matrix', 'postgres/two-newsrooms/two-newsrooms', 'postgres/search'],
  ...['postgres/languages', 'postgres/hostile-writes', 'api/flash-news-model', 'api/languages'],
  ...['postgres/addresses/races', 'postgres/panel/lists', 'api/flash-news/transfer'],
  ...['postgres/flash-news/first-boot', 'api/flash-news/plan', 'api/hostile-writes'],
];

/** @param {import('@jest/test-result').Test} test */
const rankOf = ({ path: file, context }) => {
  const name = path.relative(path.join(context.config.rootDir, 'tests'), file);
  const rank = LONGEST.indexOf(name.replace(/\.test\.ts$/, '').replaceAll(path.sep, '/'));
  return rank === -1 ? LONGEST.length : rank;
};

export default class LongestFirst extends TestSequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
