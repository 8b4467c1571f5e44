import type { Evidence } from '../model/model';
import type { Gender } from '../text/person-words';
import { genderOfName } from '../text/person-words';
import { fold } from '../language/fold';
import type { PagePerson } from '../people/page-person';
import type { Entity, Referent } from './entity';

/** Somebody who may have spoken, with what speaks for and against it. */
export interface Candidate {
  entity: Entity;
  evidence: Evidence;
}

/** Who spoke before, for the pronouns that go on with them. */
export interface Recent {
  last: Entity | null;
  paragraph: number;
}

/** A pronoun, or a verb that leaves its subject unsaid: `kind` names which for the model. */
export interface Pronoun {
  kind: string;
  gender: Gender;
  plural: boolean;
  paragraph: number;
  sentence: number;
}

/** How many antecedents of a pronoun are weighed. */
const most = 8;

/** The gender that the name makes likely, where nothing says it. */
function guessed(person: PagePerson | null): Gender {
  const given = fold(person?.given ?? '');
  if (given === '') return null;
  if (/(dottir|ova|eva|ska|skaya|ovna)$/.test(fold(person?.surname ?? ''))) return 'woman';
  const known = genderOfName(given) ?? genderOfName(given.split('-')[0] ?? '');
  return known ?? (/a$/.test(given) ? 'woman' : /[oi]$/.test(given) ? 'man' : null);
}

function genderFit(wanted: Gender, entity: Entity): string {
  if (wanted === null) return 'gender:any';
  if (entity.gender !== null) return entity.gender === wanted ? 'gender:match' : 'gender:clash';
  const guess = guessed(entity.person);
  if (guess === null) return 'gender:unknown';
  return guess === wanted ? 'gender:likely' : 'gender:unlikely';
}

/** The nearest place of each entity, and what its other places add. */
interface Found {
  place: Referent;
  evidence: Evidence;
}

function nearest(places: Referent[], withThings: boolean): Found[] {
  const found = new Map<string, Found>();
  for (const place of places) {
    const known = found.get(place.entity.key);
    if (known) {
      if (place.subject) known.evidence.add('ante:subject-before');
      known.evidence.add('ante:again');
    } else if (found.size < most && (withThings || !place.entity.thing)) {
      found.set(place.entity.key, { place, evidence: new Set() });
    }
  }
  return [...found.values()];
}

/** Those whom the pronoun can mean, in the order of the classical sieve: nearest sentence first, in it subjects first. */
function sieved(found: Found[]): Found[] {
  const fits = found.filter(({ evidence }) =>
    ['gender:clash', 'gender:unlikely', 'number:one', 'number:many'].every(
      (name) => !evidence.has(name),
    ),
  );
  return fits.sort(
    (a, b) =>
      b.place.sentence - a.place.sentence ||
      Number(b.place.subject) - Number(a.place.subject) ||
      (a.place.subject ? a.place.at - b.place.at : b.place.at - a.place.at),
  );
}

/** Weighs whom a pronoun means among the places before it, the nearest first. */
export function antecedents(
  pronoun: Pronoun,
  places: Referent[],
  recent: Recent,
  topic: Entity | null,
): Candidate[] {
  const { kind, gender, plural, paragraph, sentence } = pronoun;
  const base = (entity: Entity): string[] => [
    kind,
    genderFit(gender, entity),
    ...(plural !== entity.plural ? [plural ? 'number:one' : 'number:many'] : []),
    ...(entity.person ? [] : ['ante:unnamed']),
    ...(entity.person || entity.human ? [] : ['ante:inhuman']),
    ...(entity.key === topic?.key ? ['ante:topic'] : []),
    ...(entity.key === recent.last?.key
      ? [paragraph === recent.paragraph ? 'ante:spoke-here' : 'ante:spoke-last']
      : []),
  ];
  const withThings = plural || kind === 'kind:unsaid';
  const found = nearest(places, withThings);
  for (const { place, evidence } of found) {
    for (const name of base(place.entity)) evidence.add(name);
    evidence.add(`ante:sentence-${Math.min(sentence - place.sentence, 3)}`);
    evidence.add(place.subject ? 'ante:subject' : 'ante:object');
    if (place.paragraph === paragraph) evidence.add('ante:paragraph');
    const near = sentence - place.sentence <= 1 && place.subject;
    if (near && evidence.delete('ante:unnamed')) evidence.add('ante:unnamed-near');
  }
  const order = sieved(found);
  order.forEach(({ evidence }, rank) => evidence.add(`ante:sieve-${Math.min(rank, 2)}`));
  const persons = order.filter(({ place }) => place.entity.person);
  if (persons.length === 1 && order.length === 1) persons[0]?.evidence.add('ante:only');
  const candidates = found.map(({ place, evidence }) => ({ entity: place.entity, evidence }));
  const far = [topic, recent.last].filter(
    (entity, index, list) =>
      entity !== null &&
      entity.key !== 'nobody' &&
      (withThings || !entity.thing) &&
      list.findIndex((other) => other?.key === entity.key) === index &&
      !candidates.some((known) => known.entity.key === entity.key),
  );
  for (const entity of far) {
    if (entity) candidates.push({ entity, evidence: new Set([...base(entity), 'ante:far']) });
  }
  return candidates;
}

const salient = /^ante:(sentence|subject|object|paragraph|sieve|only|again|topic|spoke|far)/;

/** The candidates without what their places in the story say for them. */
export function withoutSalience(candidates: Candidate[]): Candidate[] {
  return candidates.map(({ entity, evidence }) => ({
    entity,
    evidence: new Set([...evidence].filter((name) => !salient.test(name))),
  }));
}
