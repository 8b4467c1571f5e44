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
  ...['browser/days/chief-editor', 'browser/days/editor', 'browser/newsroom'],
  ...['browser/unseen-edits', 'nginx/time', 'browser/what-the-panel-says', 'browser/days/author'],
  ...['browser/days/translator', 'browser/flash-panel', 'browser/story-panel', 'faults/postgres'],
  ...['faults/sqlite', 'faults/sigterm', 'faults/connections', 'browser/raise-anywhere'],
  ...['browser/desk-time', 'browser/quotes', 'browser/list', 'browser/albanian-throughout'],
  ...['browser/home', 'nginx/cache', 'browser/desk', 'faults/two-writers'],
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
