import type { ClauseNode, Sentence } from '../clauses/node';
import { antecedents, withoutSalience, type Candidate, type Recent } from './antecedents';
import { definiteOf, type Definite } from './definite';
import { personEntity, printedNode, unnamedEntity } from './entities';
import type { Entity } from './entity';
import type { Offices } from './offices';
import type { Page } from '../text/page';
import type { Mention } from '../people/mention';
import type { PagePerson } from '../people/page-person';
import type { Gender } from '../text/person-words';
import type { Word } from '../text/word';
import type { Referents } from './referents';

/** Which mechanisms are on. */
export interface Switches {
  unnamed: boolean;
  pronouns: boolean;
  salience: boolean;
}

/** "the Georgian" and "the teenager" are told apart. */
function epithetOf(words: Word[], node: ClauseNode): string {
  return words[node.head ?? node.from]?.capital ? 'kind:epithet-people' : 'kind:epithet-E';
}

/** "according to Macron's lawyer": the name is not who is meant. */
function isPossessor({ code, mention, to }: ClauseNode): boolean {
  return code === 'p' && mention !== null && to > mention.to;
}

/** Finds the persons and the nameless whom a part of a sentence may mean. */
export class Resolver {
  constructor(
    private readonly page: Page,
    private readonly referents: Referents,
    private readonly offices: Offices,
    private readonly switches: Switches,
  ) {}

  private person(person: PagePerson, printed: string): Entity {
    return personEntity(person, this.referents.indexOf(person), printed);
  }

  /** The person whom the story is about, as somebody who may speak where nothing says who does. */
  topic(): Candidate[] {
    const { topic } = this.referents;
    return topic ? [{ entity: this.person(topic, ''), evidence: new Set() }] : [];
  }

  /** The candidates for a part of a sentence; `node` null: the one whom a verb leaves unsaid. */
  candidates(node: ClauseNode | null, sentence: Sentence, at: number, recent: Recent): Candidate[] {
    if (node === null) return this.antecedents(null, false, sentence, at, recent, 'kind:unsaid');
    const words = this.page.words[sentence.paragraph] ?? [];
    const own = words[node.from]?.folded ?? '';
    const { pack } = this.page;
    if (node.code === 'H') {
      const gender = pack.men.has(own) ? 'man' : 'woman';
      return this.antecedents(gender, false, sentence, node.from, recent, 'kind:pronoun');
    }
    if (node.code === 'Y')
      return this.antecedents(null, true, sentence, node.from, recent, 'kind:they');
    if (/[pnbNU]/.test(node.code) || node.code === 'O' || node.code === 'E')
      return this.ofPhrase(node, sentence, recent);
    return [this.nameless(node, sentence, 'kind:it')];
  }

  private nameless(node: ClauseNode, sentence: Sentence, kind: string): Candidate {
    const entity = unnamedEntity(node, sentence, this.page);
    return { entity, evidence: new Set([kind, entity.thing ? 'unnamed:thing' : 'unnamed:human']) };
  }

  private ofPhrase(node: ClauseNode, sentence: Sentence, recent: Recent): Candidate[] {
    const words = this.page.words[sentence.paragraph] ?? [];
    if (node.mention && /[Nnpb]/.test(node.code) && !isPossessor(node)) {
      const { person, printed, namesakes } = node.mention;
      if (namesakes.length > 0) return this.namesakes(node.mention, sentence, recent);
      return [{ entity: this.person(person, printed), evidence: new Set(['kind:name']) }];
    }
    const list = words.slice(node.from, (node.head ?? node.to - 1) + 1);
    const pronoun = this.obliquePronoun(
      words.slice(/[pb]/.test(node.code) ? node.from + 1 : node.from, node.to),
    );
    if (pronoun !== undefined)
      return this.antecedents(pronoun, false, sentence, node.from, recent, 'kind:pronoun');
    const whole = node.mention ? list : words.slice(node.from, node.to);
    const isOwned =
      this.page.pack.classes.D.has(list[0]?.folded ?? '') && !this.isDefinite(list[0]?.folded);
    const holders = this.offices.of(list, whole).slice(0, 3);
    const kind = isOwned ? 'owned' : node.code === 'O' ? 'office' : 'phrase';
    const printed = printedNode(node, words, this.page.paragraphs[sentence.paragraph] ?? '');
    const named = holders.map((person, rank): Candidate => ({
      entity: this.person(person, printed),
      evidence: new Set([
        `kind:holder-of-${kind}`,
        `holder:${Math.min(rank, 2)}`,
        ...(holders.length > 1 ? ['holder:several'] : ['holder:only']),
        ...(recent.last?.person === person ? ['holder:spoke-last'] : []),
      ]),
    }));
    const epithets = this.epithets(node, sentence, recent, holders);
    const nobody = this.nameless(node, sentence, `kind:unnamed-${node.code}`);
    if (this.isSaidBefore(nobody.entity.noun, sentence.paragraph, node.from)) {
      nobody.evidence.add('unnamed:said-before');
    }
    if (holders.length > 0) nobody.evidence.add('unnamed:has-holder');
    return [...named, ...epithets, ...this.owner(node, words, nobody.entity), nobody];
  }

  /** "Berg said" where Anna and Erik Berg were named: who was spoken of before decides, as with a pronoun. */
  private namesakes(mention: Mention, sentence: Sentence, recent: Recent): Candidate[] {
    const { person, namesakes, printed, from } = mention;
    const before = this.antecedents(null, false, sentence, from, recent, 'kind:namesake');
    return [person, ...namesakes].map((each) => {
      const entity = this.person(each, printed);
      const found = before.find((one) => one.entity.key === entity.key);
      const evidence = new Set(found ? [...found.evidence] : ['kind:namesake', 'ante:far']);
      evidence.add('kind:name');
      return { entity, evidence };
    });
  }

  /** "the Georgian", "the analyst": persons named before who may be meant, if nobody holds the office. */
  private epithets(
    node: ClauseNode,
    sentence: Sentence,
    recent: Recent,
    holders: PagePerson[],
  ): Candidate[] {
    const words = this.page.words[sentence.paragraph] ?? [];
    const definite = definiteOf(node, words, this.page);
    if (node.code !== 'E' && !definite) return [];
    if (definite && holders.length > 0) return [];
    const kind = definite?.isKin ? 'kind:kin' : definite ? 'kind:definite' : epithetOf(words, node);
    const found = this.antecedents(
      ...([definite?.gender ?? null, false, sentence, node.from, recent, kind] as const),
    );
    if (!definite) return found;
    if (definite.isKin) found.push(...this.relatives(definite, found));
    const printed = printedNode(node, words, this.page.paragraphs[sentence.paragraph] ?? '');
    const persons = found
      .filter(({ entity }) => entity.person)
      .map(({ entity, evidence }) => ({ entity: { ...entity, printed }, evidence }));
    for (const { entity, evidence } of persons) {
      if (!definite.isBare) evidence.add('definite:tied');
      if (definite.isKin) {
        if (this.referents.isRelative(entity.person)) evidence.add('kin:surname');
      } else if ((entity.person?.offices.size ?? 0) > 0) evidence.add('definite:other-office');
    }
    return persons;
  }

  /** "her grandfather": persons of one surname, also those whom the story names only later. */
  private relatives({ gender }: Definite, found: Candidate[]): Candidate[] {
    return this.referents.relatives
      .filter((person) => gender === null || person.gender === null || person.gender === gender)
      .filter((person) => !found.some(({ entity }) => entity.person === person))
      .map((person) => ({
        entity: this.person(person, ''),
        evidence: new Set(['kind:kin', 'ante:far', 'gender:any']),
      }));
  }

  /** "Keel's verdict", "a letter from Keel": what is somebody's speaks for them. */
  private owner(node: ClauseNode, words: Word[], entity: Entity): Candidate[] {
    const { code, mention, from, head } = node;
    if (code !== 'U' || !mention || entity.human) return [];
    const tie = words[(head ?? from) + 1]?.folded ?? '';
    const isOwned = mention.phraseFrom <= from;
    if (!isOwned && !(entity.isText && /^(from|by|nga)$/.test(tie))) return [];
    const { person, printed } = mention;
    const isView = /(words|view|opinion|telling|account)$/.test(entity.printed);
    const kind = isOwned && !isView ? 'kind:owner' : 'kind:author';
    return [{ entity: this.person(person, printed), evidence: new Set([kind]) }];
  }

  /** "a clerk …, the clerk said": somebody of that noun was spoken of before. */
  private isSaidBefore(noun: string, paragraph: number, at: number): boolean {
    return (
      noun.length > 3 &&
      this.referents.before(paragraph, at).some(({ entity }) => entity.noun === noun)
    );
  }

  private isDefinite(folded: string | undefined): boolean {
    return this.page.pack.definite.has(folded ?? '');
  }

  /** The gender of "him" in "according to him"; undefined if the phrase is no pronoun. */
  private obliquePronoun(list: Word[]): Gender | undefined {
    const { man, woman } = this.page.pack.oblique;
    if (list.length > 1) return undefined;
    if (list.some(({ folded }) => man.has(folded))) return 'man';
    return list.some(({ folded }) => woman.has(folded)) ? 'woman' : undefined;
  }

  private antecedents(
    gender: Gender,
    plural: boolean,
    sentence: Sentence,
    at: number,
    recent: Recent,
    kind: string,
  ): Candidate[] {
    if (!this.switches.pronouns) return [];
    const { paragraph, id } = sentence;
    const { topic } = this.referents;
    const found = antecedents(
      { kind, gender, plural, paragraph, sentence: id },
      this.referents.before(paragraph, at),
      recent,
      topic && this.person(topic, topic.surname),
    );
    const weighed = this.switches.salience ? found : withoutSalience(found);
    // "They" is seldom one person: it means several, or somebody without a name.
    const several = plural ? weighed.filter(({ entity }) => !entity.person) : weighed;
    return several.filter(({ entity }) => this.switches.unnamed || entity.person);
  }
}
