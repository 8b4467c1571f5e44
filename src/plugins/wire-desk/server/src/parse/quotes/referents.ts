import type { ClauseNode, Sentence } from '../clauses/node';
import type { Sentences } from '../clauses/sentences';
import type { Cast } from '../people/cast';
import type { Mention } from '../people/mention';
import type { Page } from '../text/page';
import type { PagePerson } from '../people/page-person';
import { isKin } from './kin';
import { personEntity, unnamedEntity } from './entities';
import type { Entity, Referent } from './entity';
import { definiteOf } from './definite';
import type { Offices } from './offices';
import type { Word } from '../text/word';

/** How many places before a pronoun are looked at. */
const reach = 40;

function order(a: Referent, b: Referent): number {
  return a.paragraph - b.paragraph || a.at - b.at;
}

const acts = /^i?(?:[AL]{0,4}[VMJR]|[AU])/;

/** Whether a phrase without a name is somebody to come back to: it acts, or more is said of it. */
function isSomebody(sentence: Sentence, at: number): boolean {
  const { codes } = sentence;
  const { code } = sentence.nodes[at] ?? {};

  if (code !== 'U' && code !== 'O') return false;
  return (
    acts.test(codes.slice(at + 1, at + 8)) ||
    /[VM]A{0,2}$/.test(codes.slice(Math.max(0, at - 3), at)) ||
    at === 0
  );
}

/** The one person who holds the office of "the CEO" or "ministrja"; null if nobody or several may. */
function holderOf(
  node: ClauseNode,
  words: Word[],
  page: Page,
  offices: Offices,
): PagePerson | null {
  const definite = definiteOf(node, words, page);
  if (!definite || definite.isKin) return null;
  const list = words.slice(node.from, (node.head ?? node.to - 1) + 1);
  const holders = offices.of(list, words.slice(node.from, node.to));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function unnamedIn(
  sentence: Sentence,
  page: Page,
  entityOf: (node: ClauseNode) => Entity,
): Referent[] {
  const found: Referent[] = [];
  sentence.nodes.forEach((node: ClauseNode, index) => {
    const alone = node.to - node.from === 1 ? page.words[sentence.paragraph]?.[node.from] : null;
    const apposed =
      /[Nn],$/.test(sentence.codes.slice(Math.max(0, index - 2), index)) ||
      /^,N/.test(sentence.codes.slice(index + 1, index + 3));
    const isOther = /[UO]/.test(node.code) || (node.code === 'E' && isKin(alone?.folded ?? ''));
    const entity = isOther && !apposed ? entityOf(node) : null;
    if (alone && page.pack.classes.D.has(alone.folded)) return;
    if (!entity || (!isSomebody(sentence, index) && !entity.human)) return;
    const { paragraph, id } = sentence;
    const subject = isSomebody(sentence, index);
    found.push({ entity, paragraph, sentence: id, at: node.from, subject });
  });
  return found;
}

/** Names that do not act: after a preposition, a verb or a noun, as in "his team lost Sergio Valdivieso". */
function objectsOf(sentences: Sentences): Set<Mention> {
  const objects = new Set<Mention>();
  for (const { nodes, codes } of sentences.all()) {
    nodes.forEach(({ code, mention }, at) => {
      const isObject = code !== 'N' || /[UJ]/.test(codes.charAt(at - 1));
      if (mention && isObject) objects.add(mention);
    });
  }
  return objects;
}

function mostNamed({ persons, mentions }: Cast): PagePerson | null {
  const counts = new Map<PagePerson, number>();
  for (const { person } of mentions) counts.set(person, (counts.get(person) ?? 0) + 1);
  const best = persons.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  return best && (counts.get(best) ?? 0) > 1 ? best : null;
}

/** How many relatives are weighed. */
const mostRelatives = 12;

function relativesOf(persons: PagePerson[]): PagePerson[] {
  const counts = new Map<string, number>();
  for (const { given, surname } of persons)
    if (given !== '') counts.set(surname, (counts.get(surname) ?? 0) + 1);
  return persons
    .filter(({ given, surname }) => given !== '' && (counts.get(surname) ?? 0) > 1)
    .slice(0, mostRelatives);
}

/** Every place where the story speaks of somebody, in its order. */
export class Referents {
  private list: Referent[];

  /** The person whom the story names most often, and more than once. */
  readonly topic: PagePerson | null;

  /** Persons who have their surname in common with another one, at most so many as are weighed. */
  readonly relatives: PagePerson[];

  /** Indexes of persons, for their keys. */
  readonly indexes: Map<PagePerson, number>;

  constructor(
    page: Page,
    cast: Cast,
    sentences: Sentences,
    offices: Offices,
    withUnnamed: boolean,
  ) {
    this.indexes = new Map(cast.persons.map((person, index) => [person, index]));
    this.relatives = relativesOf(cast.persons);
    const objects = objectsOf(sentences);
    const named = cast.mentions
      .filter(({ quoted }) => !quoted)
      .map((mention): Referent => ({
        entity: personEntity(mention.person, this.indexOf(mention.person), mention.printed),
        ...{ paragraph: mention.paragraph, sentence: mention.sentence, at: mention.from },
        subject: !mention.oblique && !objects.has(mention),
      }));
    this.topic = mostNamed(cast);
    this.list = named.sort(order);
    this.learnGenders(page, sentences);
    const unnamed = withUnnamed
      ? sentences.all().flatMap((one) => unnamedIn(one, page, this.entityIn(one, page, offices)))
      : [];
    this.list = [...named, ...unnamed].sort(order);
  }

  /** Takes "he" or "she" for the gender of the only person whom its sentence and the one before name. */
  private learnGenders(page: Page, sentences: Sentences): void {
    for (const { nodes, paragraph, id } of sentences.all()) {
      for (const { code, from } of nodes) {
        if (code !== 'H') continue;
        const near = this.before(paragraph, from).filter(({ sentence }) => sentence >= id - 1);
        const persons = new Set(near.map(({ entity }) => entity.person));
        const [person] = persons;
        if (persons.size !== 1 || !person || person.gender !== null) continue;
        const own = page.words[paragraph]?.[from]?.folded ?? '';
        person.gender = page.pack.men.has(own) ? 'man' : 'woman';
      }
    }
    for (const { entity } of this.list) entity.gender = entity.person?.gender ?? entity.gender;
  }

  /** Who or what a phrase without a name is: the holder of the office, if the story names one, else somebody of its own. */
  private entityIn(sentence: Sentence, page: Page, offices: Offices) {
    const words = page.words[sentence.paragraph] ?? [];
    return (node: ClauseNode): Entity => {
      const unnamed = unnamedEntity(node, sentence, page);
      const holder = holderOf(node, words, page, offices);
      return holder ? personEntity(holder, this.indexOf(holder), unnamed.printed) : unnamed;
    };
  }

  isRelative(person: PagePerson | null): boolean {
    return person !== null && this.relatives.includes(person);
  }

  indexOf(person: PagePerson): number {
    return this.indexes.get(person) ?? -1;
  }

  /** The places before a word of a paragraph, the nearest first; not more than forty. */
  before(paragraph: number, at: number): Referent[] {
    let [low, high] = [0, this.list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.list[middle];
      const isBefore =
        one !== undefined &&
        (one.paragraph < paragraph || (one.paragraph === paragraph && one.at < at));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return this.list.slice(Math.max(0, low - reach), low).reverse();
  }
}
