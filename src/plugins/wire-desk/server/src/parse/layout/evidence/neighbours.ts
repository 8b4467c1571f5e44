import { markOf } from '../headline';
import { bareText, type Reading } from '../reading';
import { lastStep } from '../section';

/** A line with what it alone says. */
export interface Told {
  line: Reading;
  evidence: ReadonlySet<string>;
}

function placeOf(index: number, count: number): string[] {
  const places = ['first-line', 'second-line', 'third-line'];
  return [
    ...(places[index] === undefined ? [] : [places[index]]),
    ...(index < 8 ? ['early'] : []),
    ...(index === count - 1 ? ['last-line'] : []),
    ...(index >= count - 4 ? ['among-the-last'] : []),
  ];
}

/** For each line, how often its words were printed above it, and whether they come again. */
function repeatsIn(lines: Told[]): string[][] {
  const seen = new Map<string, number>();
  const isAgain = (line: Reading) => {
    const step = line.text.length > 200 ? '' : bareText(lastStep(line.text));
    return step !== line.bare && step !== '' && seen.has(step);
  };
  for (const { line } of lines) seen.set(line.bare, (seen.get(line.bare) ?? 0) + 1);
  const above = new Set<string>();
  return lines.map(({ line }) => {
    const again = line.bare !== '' && (seen.get(line.bare) ?? 0) > 1 && line.text.length <= 200;
    const repeats = again && above.has(line.bare);
    above.add(line.bare);
    if (isAgain(line)) return ['path-again'];
    if (markOf(line.head) > 0 && seen.has(bareText(line.text.slice(markOf(line.head)))))
      return ['marked-again'];
    if (!again) return [];
    return [repeats ? 'repeats-earlier' : 'comes-again'];
  });
}

/** For each line, whether it is the first or a later one of a list of links beneath a heading. */
function blocksIn(lines: Told[]): string[][] {
  let before: 'none' | 'heading' | 'link' = 'none';
  return lines.map(({ line, evidence }) => {
    const was = before;
    const isLink =
      line.count <= 16 && !['prose', 'time', 'bullet'].some((name) => evidence.has(name));
    const goesOn = was !== 'none' && isLink && line.count > 1;
    before = goesOn ? 'link' : 'none';
    if (['block-heading', 'link-heading', 'link-alone'].some((name) => evidence.has(name)))
      before = 'heading';
    if (!goesOn) return [];
    return [was === 'heading' ? 'after-block-heading' : 'in-block'];
  });
}

function besideOf(before: Told | undefined, own: Told, after: Told | undefined): string[] {
  const has = (told: Told | undefined, ...names: string[]) =>
    names.some((name) => told?.evidence.has(name) === true);
  const longer =
    after &&
    own.line.count <= 3 &&
    !has(after, 'prose') &&
    after.line.count > Math.max(3, own.line.count);
  return [
    ...(has(after, 'prose', 'dateline') ? ['before-prose'] : []),
    ...(has(before, 'prose') ? ['after-prose'] : []),
    ...(has(before, 'time') ? ['after-time'] : []),
    ...(has(after, 'time', 'byline', 'names-only') ? ['before-time-or-byline'] : []),
    ...(has(before, 'about') ? ['after-about'] : []),
    ...(has(before, 'moment-and-text') || has(after, 'moment-and-text') ? ['beside-moment'] : []),
    ...(longer ? ['before-longer'] : []),
    ...(has(own, 'ends-in-colon') && has(after, 'opens-with-mark', 'bullet') ? ['introduces'] : []),
    ...(after ? [] : ['nothing-follows']),
  ];
}

/** What the places and neighbours of lines say about each, beside what each says alone. */
export function neighbourEvidenceOf(lines: Told[]): string[][] {
  const prose = lines.flatMap(({ evidence }, index) =>
    evidence.has('prose') || evidence.has('bullet') ? [index] : [],
  );
  const [first = lines.length, second = lines.length, last = -1] = [
    prose[0],
    prose[1],
    prose.at(-1),
  ];
  const repeats = repeatsIn(lines);
  const blocks = blocksIn(lines);
  let headed = false;
  return lines.map((own, index) => {
    const below = headed;
    headed ||= index > first && own.evidence.has('block-heading');
    return [
      ...placeOf(index, lines.length),
      ...(repeats[index] ?? []),
      ...(blocks[index] ?? []),
      ...besideOf(lines[index - 1], own, lines[index + 1]),
      ...(index < first ? ['above-prose'] : []),
      ...(index > last && prose.length > 0 ? ['below-prose'] : []),
      ...(index > first && index < second ? ['under-first-prose'] : []),
      ...(index > second && index < last ? ['amid-prose'] : []),
      ...(below ? ['below-block-heading'] : []),
    ];
  });
}
