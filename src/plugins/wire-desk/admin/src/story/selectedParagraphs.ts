import type { SelectedParagraph } from './model/selected';

const BLOCK = '[data-slate-node="element"]:not([data-slate-inline])';
/** The editor's own text; around links and in empty lines it draws characters that are none. */
const STRING = '[data-slate-string]';

/** Returns the paragraphs of a body that a range touches, with what it selects of each. */
export const selectedParagraphs = (body: Element, range: Range): SelectedParagraph[] =>
  Array.from(body.querySelectorAll(BLOCK))
    // A list has its items in it.
    .filter((block) => range.intersectsNode(block) && block.querySelector(BLOCK) === null)
    .map((block) => readBlock(block, range));

const textNodesOf = (block: Element): Text[] =>
  Array.from(block.querySelectorAll(STRING)).flatMap((string) =>
    Array.from(string.childNodes).filter((node): node is Text => node instanceof Text),
  );

const readBlock = (block: Element, range: Range): SelectedParagraph => {
  let text = '';
  let [from, to] = [-1, 0];
  for (const node of textNodesOf(block)) {
    if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.length;
      if (from < 0) from = text.length + start;
      to = text.length + end;
    }
    text += node.data;
  }
  return { text, from: Math.max(from, 0), to };
};
