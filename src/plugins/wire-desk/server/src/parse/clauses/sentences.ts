import type { Line } from '../people/line';
import type { Page } from '../text/page';
import { Chunker } from './chunk';
import { bracketed, withInferredVerbs, withNamesGiven } from './insertions';
import type { Sentence } from './node';

/** The sentences of a story as nodes, each with its quotes as placeholders. */
export class Sentences {
  private readonly byId = new Map<number, Sentence>();

  private readonly ofParagraph: Sentence[][];

  constructor(
    page: Page,
    lines: Line[],
    private readonly brackets: boolean,
  ) {
    this.ofParagraph = page.words.map((words, paragraph) => {
      const list: Sentence[] = [];
      for (let from = 0; from < words.length;) {
        const id = words[from]?.sentence ?? 0;
        let to = from;
        while (words[to]?.sentence === id) to += 1;
        list.push(this.read({ id, paragraph, from, to }, page, lines));
        from = to;
      }
      return list;
    });
  }

  private read(place: Omit<Sentence, 'nodes' | 'codes'>, page: Page, lines: Line[]): Sentence {
    const line = lines[place.paragraph] ?? { words: [], text: '', named: new Map() };
    const chunks = new Chunker(line, page.pack, place.from, place.to).read();
    const plain = withNamesGiven(withInferredVerbs(chunks, line.words), line.words);
    const nodes = this.brackets ? bracketed(plain, line.words) : plain;
    const sentence = { ...place, nodes, codes: nodes.map(({ code }) => code).join('') };
    this.byId.set(place.id, sentence);
    return sentence;
  }

  /** All sentences in the order of the story. */
  all(): Sentence[] {
    return this.ofParagraph.flat();
  }

  get(id: number): Sentence | undefined {
    return this.byId.get(id);
  }

  in(paragraph: number): Sentence[] {
    return this.ofParagraph[paragraph] ?? [];
  }
}
