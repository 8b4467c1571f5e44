import Negotiator from 'negotiator';
import { memoize } from './memoize';

/** A media range (RFC 9110 §12.5.1), with its quality; other parameters don't matter here. */
interface MediaRange {
  range: string;
  quality: string;
}

const RANGE = /^\s*([\w!#$&^.+*-]+\/[\w!#$&^.+*-]+|\*)\s*(?:;(.*))?$/s;
const JSON_TYPE = /^[\w-]+\/(?:[\w.*+-]+\+)?json$/i;

/** No client sends a longer header, in characters; to read one takes seconds where all of it is quotation marks. */
const LONGEST = 2000;

/** Splits a list at its commas, except those in quotes (§5.6.4). */
const elementsOf = (list: string): string[] => list.match(/(?:"(?:\\.|[^"\\])*"|[^,])+/g) ?? [];

/** Reads one range; none if it is malformed. `*` stands for `*\/*`, which old Java sends. */
const toRange = (element: string): MediaRange[] => {
  const [, range, parameters = ''] = RANGE.exec(element) ?? [];
  if (range === undefined) return [];
  const quality = /(?:^|;)\s*q\s*=\s*"?([\d.]+)/i.exec(parameters)?.[1] ?? '1';
  return [{ range: range === '*' ? '*/*' : range, quality }];
};

const isAccepted = (ranges: MediaRange[], type: string): boolean => {
  const accept = ranges.map(({ range, quality }) => `${range};q=${quality}`).join(',');
  return new Negotiator({ headers: { accept } }).mediaTypes([type]).length > 0;
};

/** Whether a range that is not refused means JSON of another kind, such as `application/ld+json` or `text/json`. */
const meansJson = ({ range, quality }: MediaRange): boolean =>
  Number(quality) > 0 && JSON_TYPE.test(range);

const isRefused = (ranges: MediaRange[], type: string): boolean =>
  ranges.some(({ range, quality }) => range.toLowerCase() === type && !(Number(quality) > 0));

const matcherOf = (type: string) =>
  memoize((accept) => {
    const ranges = elementsOf(accept).flatMap(toRange);
    if (ranges.length === 0 || isAccepted(ranges, type)) return true;
    return JSON_TYPE.test(type) && !isRefused(ranges, type) && ranges.some(meansJson);
  });

const matchers = new Map<string, (accept: string) => boolean>();

/**
 * Whether an `Accept` header can mean a media type (RFC 9110 §12.5.1): parameters such as `charset` are ignored, JSON of any
 * kind can mean JSON of another, and a header that is absent, malformed or longer than 2,000 characters means all.
 */
export const accepts = (accept: string | undefined, type: string): boolean => {
  if (accept === undefined || accept.length > LONGEST) return true;
  const matches = matchers.get(type) ?? matcherOf(type);
  matchers.set(type, matches);
  return matches(accept);
};
