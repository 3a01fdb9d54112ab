/** A block of a letter that came as plain text. */
export type PlainBlock =
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'numbers'; start: number; items: string[] };

const BULLET = /^\s*[-•–*·]\s+/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+/;

/**
 * Reads paragraphs and lists out of plain text. An empty line parts paragraphs; where there is none at all every line
 * is a paragraph, as Word writes it, unless the lines were cut to one width by an e-mail program.
 */
export function readPlainText(text: string): PlainBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const apart = !lines.some((line) => line.trim() === '') && !cutToOneWidth(lines);
  const blocks: PlainBlock[] = [];
  let paragraph: string[] | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      paragraph = null;
      if (last && last.kind !== 'paragraph') blocks.push({ kind: 'paragraph', lines: [] });
    } else if (BULLET.test(line)) {
      paragraph = null;
      const item = line.replace(BULLET, '');
      if (last?.kind === 'bullets') last.items.push(item);
      else blocks.push({ kind: 'bullets', items: [item] });
    } else if (continuesNumbers(line, last) || startsNumbers(line, lines)) {
      paragraph = null;
      const item = line.replace(NUMBER, '');
      if (last?.kind === 'numbers' && continuesNumbers(line, last)) last.items.push(item);
      else blocks.push({ kind: 'numbers', start: Number(NUMBER.exec(line)?.[1]), items: [item] });
    } else if (paragraph && !apart) {
      paragraph.push(line);
    } else {
      paragraph = [line];
      blocks.push({ kind: 'paragraph', lines: paragraph });
    }
  }
  return blocks.filter((block) => block.kind !== 'paragraph' || block.lines.length > 0);
}

function continuesNumbers(line: string, last: PlainBlock | undefined): boolean {
  const number = NUMBER.exec(line)?.[1];
  return last?.kind === 'numbers' && Number(number) === last.start + last.items.length;
}

/** One line such as "3. marts" is no list: the number after it must follow on the next line. */
function startsNumbers(line: string, lines: string[]): boolean {
  const number = NUMBER.exec(line)?.[1];
  if (number === undefined) return false;
  const next = lines[lines.indexOf(line) + 1];
  return next !== undefined && Number(NUMBER.exec(next)?.[1]) === Number(number) + 1;
}

function cutToOneWidth(lines: string[]): boolean {
  const inner = lines.slice(0, -1);
  if (inner.length < 3) return false;
  const cut = inner.filter((line) => line.length >= 50 && line.length <= 90 && !/[.!?:]\s*$/.test(line));
  return cut.length > inner.length / 2;
}
