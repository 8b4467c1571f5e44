/** Agency copy is wrapped at 65 to 80 columns; a longer line is a paragraph of its own. */
const widestColumn = 100;
const narrowestColumn = 45;

/** Longer blocks are lists of paragraphs. */
const longestBlock = 200;

function firstWordOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}

function widthOf(lines: string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, line.length), 0);
}

/** Whether every line ends where the next word would not have fitted in the column. */
function fills(lines: string[], width: number): boolean {
  return lines
    .slice(1)
    .every((line, index) => (lines[index]?.length ?? 0) + 1 + firstWordOf(line).length > width);
}

/** Whether the lines are one paragraph. One of them must go on with a small letter, unlike two headlines. */
function isWrapped(lines: string[]): boolean {
  const width = widthOf(lines);
  if (lines.length < 2 || lines.length > longestBlock) return false;
  if (width > widestColumn || width < narrowestColumn) return false;
  return fills(lines, width) && lines.slice(1).some((line) => /^["“„«(]?\p{Ll}/u.test(line));
}

/** The paragraphs of normalised copy: its lines or, where the copy is wrapped, the blocks between blank lines. */
export function paragraphsOf(text: string): string[] {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== ''));
  const column = widthOf(blocks.filter(isWrapped).flat());
  const isParagraph = (lines: string[]) =>
    isWrapped(lines) || (column > 0 && widthOf(lines) <= column && fills(lines, column));
  return blocks.flatMap((lines) => (isParagraph(lines) ? [lines.join(' ')] : lines));
}
