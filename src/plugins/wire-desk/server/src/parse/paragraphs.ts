/** Agency copy is wrapped at 65 to 80 columns; a longer line is a paragraph of its own. */
const widestColumn = 100;
const narrowestColumn = 55;

/** Whether the first word of the next line would not have fitted at the end of this one. */
function isFull(line: string, next: string, width: number): boolean {
  const firstWord = next.split(' ', 1)[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}

function joinWrapped(lines: string[], width: number): string[] {
  const joined: string[] = [];
  let open = false;
  lines.forEach((line, index) => {
    if (open) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    const next = lines[index + 1];
    open = next !== undefined && isFull(line, next, width);
  });
  return joined;
}

/**
 * The paragraphs of normalised copy. A line is a paragraph, unless the copy is wrapped: it has
 * blocks between blank lines, no line is wider than a column, and a block breaks its lines only
 * where the next word would not have fitted.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== ''));
  const width = text.split('\n').reduce((widest, line) => Math.max(widest, line.length), 0);
  const wrapped =
    blocks.length > 1 &&
    width <= widestColumn &&
    width >= narrowestColumn &&
    blocks.some((block) => block.length > 2);
  return blocks.flatMap((block) => (wrapped ? joinWrapped(block, width) : block));
}
