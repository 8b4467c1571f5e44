import { asFastAsCanBe, byAutocannon, get, takeTurns } from '../load.mjs';
import { eachStory, PAGE, restStoryPath, storyPath } from '../questions.mjs';

/** @typedef {import('../child.mjs').Child} Child */

/** The newest story with a quote. */
const STORY = 0;

/** @param {Child} child @param {string} path */
const bytesOf = async (child, path) => Buffer.byteLength((await get(child.port, path)).body);

/**
 * Returns the page of Latest news whose body is nearest to a number of bytes.
 * @param {Child} child @param {number} bytes
 */
async function feedOfBytes(child, bytes) {
  const pages = [];
  for (let limit = 1; limit <= PAGE; limit += 1) {
    const path = `/api/latest-news?limit=${limit}`;
    pages.push({ path, apart: Math.abs((await bytesOf(child, path)) - bytes) });
  }
  const [nearest] = pages.toSorted((one, other) => one.apart - other.apart);
  if (nearest === undefined || nearest.apart > bytes / 4) {
    throw new Error(`no page of Latest news has about ${bytes} bytes`);
  }
  return nearest.path;
}

/**
 * Expects the whole story, or less would be measured than a site needs.
 * @param {Child} child
 */
async function expectTheWholeStory(child) {
  const { body } = await get(child.port, storyPath(STORY));
  /** @type {unknown} */
  const parsed = JSON.parse(body);
  const { data } =
    /** @type {{ data: { bodyHtml: string, quotes: unknown[], figure: object | null } }} */ (
      parsed
    );
  if (data.bodyHtml.length > 500 && data.quotes.length > 0 && data.figure !== null) return;
  throw new Error(`the story lacks body, quotes or picture: ${body.slice(0, 500)}`);
}

/**
 * Measures one story requested repeatedly, and stories requested for the first time, beside Strapi's content API.
 * @param {{ ours: Child, stock: Child }} newsrooms
 * @param {number} articles
 * @param {import('../options.mjs').Options} options
 */
export async function measureStory({ ours, stock }, articles, options) {
  await expectTheWholeStory(ours);
  const equal = await feedOfBytes(ours, await bytesOf(ours, storyPath(STORY)));
  const hits = [
    { load: 'hit', path: storyPath(STORY) },
    { load: 'feed hit of equal bytes', path: equal },
  ].map((each) => ({ ...each, peer: 'ours', child: ours }));
  const others = [
    { peer: 'ours', child: ours, load: 'miss', path: eachStory(storyPath, articles) },
    {
      peer: 'Strapi REST',
      child: stock,
      load: 'a story',
      path: eachStory(restStoryPath, articles),
    },
  ];
  return takeTurns([...hits, ...others], options, (entry, seconds) =>
    (entry.load.includes('hit') ? asFastAsCanBe : byAutocannon)(entry, seconds),
  );
}
