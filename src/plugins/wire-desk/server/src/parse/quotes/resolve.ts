import type { ClauseNode, Sentence } from '../clauses/node';
import type { Mention } from '../people/mention';
import type { PagePerson } from '../people/page-person';
import type { Page } from '../text/page';
import type { Gender } from '../text/person-words';
import type { Word } from '../text/word';
import { antecedents, withoutSalience, type Candidate, type Recent } from './antecedents';
import { personEntity } from './entities';
import type { Entity } from './entity';
import { NounPhrases } from './noun-phrases';
import type { Offices } from './offices';
import type { Referents } from './referents';

/** Which mechanisms are on. */
export interface Switches {
  unnamed: boolean;
  pronouns: boolean;
  salience: boolean;
}

/** "according to Macron's lawyer": the name is not who is meant. */
function isPossessor({ code, mention, to }: ClauseNode): boolean {
  return code === 'p' && mention !== null && to > mention.to;
}

/** Finds the persons and the nameless whom a part of a sentence may mean. */
export class Resolver {
  private readonly phrases: NounPhrases;

  constructor(
    private readonly page: Page,
    private readonly referents: Referents,
    offices: Offices,
    private readonly switches: Switches,
  ) {
    this.phrases = new NounPhrases(page, referents, offices, (kind, gender, ...place) =>
      this.antecedents(kind, gender, false, ...place),
    );
  }

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
    if (node === null) return this.antecedents('kind:unsaid', null, false, sentence, at, recent);
    const words = this.page.words[sentence.paragraph] ?? [];
    const own = words[node.from]?.folded ?? '';
    const place = [sentence, node.from, recent] as const;
    if (node.code === 'H') {
      const gender = this.page.pack.men.has(own) ? 'man' : 'woman';
      return this.antecedents('kind:pronoun', gender, false, ...place);
    }
    if (node.code === 'Y') return this.antecedents('kind:they', null, true, ...place);
    if (!/[pnbNUOE]/.test(node.code)) return [this.phrases.nameless(node, sentence, 'kind:it')];
    if (node.mention && /[Nnpb]/.test(node.code) && !isPossessor(node))
      return this.named(node.mention, sentence, recent);
    const start = /[pb]/.test(node.code) ? node.from + 1 : node.from;
    const pronoun = this.obliquePronoun(words.slice(start, node.to));
    if (pronoun !== undefined) return this.antecedents('kind:pronoun', pronoun, false, ...place);
    return this.phrases.candidates(node, sentence, recent);
  }

  /** "Berg said" where Anna and Erik Berg were named: who was spoken of before decides, as with a pronoun. */
  private named(mention: Mention, sentence: Sentence, recent: Recent): Candidate[] {
    const { person, namesakes, printed, from } = mention;
    if (namesakes.length === 0)
      return [{ entity: this.person(person, printed), evidence: new Set(['kind:name']) }];
    const before = this.antecedents('kind:namesake', null, false, sentence, from, recent);
    return [person, ...namesakes].map((each) => {
      const entity = this.person(each, printed);
      const found = before.find((one) => one.entity.key === entity.key);
      const evidence = new Set(found ? [...found.evidence] : ['kind:namesake', 'ante:far']);
      evidence.add('kind:name');
      return { entity, evidence };
    });
  }

  /** The gender of "him" in "according to him"; undefined if the phrase is no pronoun. */
  private obliquePronoun(list: Word[]): Gender | undefined {
    const { man, woman } = this.page.pack.oblique;
    if (list.length > 1) return undefined;
    if (list.some(({ folded }) => man.has(folded))) return 'man';
    return list.some(({ folded }) => woman.has(folded)) ? 'woman' : undefined;
  }

  private antecedents(
    kind: string,
    gender: Gender,
    plural: boolean,
    sentence: Sentence,
    at: number,
    recent: Recent,
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
