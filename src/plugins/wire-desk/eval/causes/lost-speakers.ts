import { acceptorWithout, castOf } from '../../server/src/parse/people/cast';
import { attributedIn, type Attributed } from '../../server/src/parse/quotes/quotes';
import { isCertain } from '../../server/src/parse/quotes/speaker';
import { matchQuotes } from '../metrics/match-quotes';
import { comparePersons, isSameSpeaker } from '../metrics/same-person';
import { folded, wordsOf } from '../metrics/words';
import type { GoldPage, GoldQuote } from '../pages/page';
import { storyOf } from '../pages/story';

/** How the copy says who speaks, from certain to nothing. */
export const WAYS = [
  'name',
  'surname',
  'office or job',
  'pronoun',
  'unsaid subject',
  'nameless',
  'nothing',
] as const;

export type Way = (typeof WAYS)[number];

/** What became of a speaker, from the first stage that may lose one to the last. */
export const OUTCOMES = [
  'right',
  'quote not found',
  'person not found',
  'not offered',
  'less likely',
  'too doubtful',
  'named where nobody',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Loss {
  quote: GoldQuote;
  way: Way;
  outcome: Outcome;
}

/** How the copy names the speaker of a gold quote: by what gold has as printed, else by the clause around the quote. */
function wayOf({ speaker, attributedAs }: GoldQuote, found: Attributed | undefined): Way {
  if (attributedAs !== null) {
    if (speaker === null) return 'nameless';
    const words = wordsOf(folded(attributedAs));
    const names = wordsOf(folded(speaker));
    if (names.length > 1 && names.every((name) => words.includes(name))) return 'name';
    return names.some((name) => words.includes(name)) ? 'surname' : 'office or job';
  }
  const matches = (found?.speech.utterance.spans ?? []).flatMap(({ before, after }) =>
    [...before, ...after].filter(({ pattern }) => pattern.name !== 'subject'),
  );
  if (matches.some(({ node }) => node !== null && /[HY]/.test(node.code))) return 'pronoun';
  return matches.some(({ node }) => node === null) ? 'unsaid subject' : 'nothing';
}

function outcomeOf(gold: GoldPage, quote: GoldQuote, found: Attributed | undefined): Outcome {
  if (!found) return 'quote not found';
  const { weighed } = found;
  const best = weighed[0]?.entity.person ?? null;
  const named = isCertain(weighed) ? (best?.name ?? null) : null;
  if (isSameSpeaker(quote.speaker, named, gold)) return 'right';
  if (quote.speaker === null) return 'named where nobody';
  const isIt = ({ entity }: Attributed['weighed'][number]) =>
    entity.person !== null && isSameSpeaker(quote.speaker, entity.person.name, gold);
  if (!weighed.some(isIt)) return 'not offered';
  return weighed[0] && isIt(weighed[0]) ? 'too doubtful' : 'less likely';
}

/** Returns for each gold quote of a page what became of its speaker. */
export function lossesOf(gold: GoldPage): Loss[] {
  const page = storyOf(gold);
  const accepts = acceptorWithout({ givenNames: false, models: false });
  const cast = castOf(page, gold.known.persons, accepts);
  const attributed = attributedIn(page, cast, () => true);
  const textOf = ({ speech }: Attributed) => speech.utterance.spans.map(({ text }) => text);
  const pairs = matchQuotes(
    gold.quotes.map(({ stretches }) => wordsOf(stretches.join(' '))),
    attributed.map((each) => wordsOf(textOf(each).join(' '))),
  );
  const { missed } = comparePersons(
    gold,
    cast.persons.map(({ name }) => name),
  );
  return gold.quotes.map((quote, index) => {
    const pair = pairs.find((each) => each.gold === index);
    const found = pair && attributed[pair.proposed];
    const isMissed = quote.speaker !== null && missed.includes(quote.speaker);
    const outcome = outcomeOf(gold, quote, found);
    return {
      quote,
      way: wayOf(quote, found),
      outcome: isMissed && found ? 'person not found' : outcome,
    };
  });
}
