// The CSV of an archive: RFC 4180, UTF-8, a header line, CRLF after each line. It loses nothing: a cell that is null is empty
// without quotes, the empty text is "". Cells are never changed to please a spreadsheet (a leading = stays); import as text.

export type Cell = string | null;

/** One line of CSV. */
export function formatLine(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A file that is no CSV of an archive. */
export class CsvError extends Error {
  override name = 'CsvError';
  constructor(line: number, what: string) {
    super(`CSV line ${line}: ${what}`);
  }
}

/**
 * Reads lines of CSV as `formatLine` writes them (a plain LF ends a line too), as they come; one line is in memory at a time.
 * @throws CsvError on bytes that are no UTF-8, a quote out of place or an unfinished line
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Cell[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let line = 1;
  const take = function* (end: boolean): Generator<Cell[]> {
    let at = 0;
    for (let next = readLine(rest, at, end, line); next !== null; next = readLine(rest, at, end, line)) {
      at = next.end;
      line += 1;
      yield next.cells;
    }
    rest = rest.slice(at);
  };
  for await (const chunk of chunks) {
    rest += decode(() => decoder.decode(chunk, { stream: true }), line);
    yield* take(false);
  }
  rest += decode(() => decoder.decode(), line);
  yield* take(true);
  if (rest !== '') throw new CsvError(line, 'does not end');
}

function decode(work: () => string, line: number): string {
  try {
    return work();
  } catch {
    throw new CsvError(line, 'is not UTF-8');
  }
}

/** The line that begins at `start`, or null when `text` does not hold all of it yet. */
function readLine(
  text: string,
  start: number,
  end: boolean,
  line: number,
): { cells: Cell[]; end: number } | null {
  const cells: Cell[] = [];
  for (let at = start; ;) {
    const quoted = text[at] === '"';
    const stop = quoted ? closingQuote(text, at + 1) : nextBreak(text, at);
    // A quote at the very end may be the first half of a doubled one, and a CR the first half of a CRLF.
    if (stop === -1 || (!end && stop + 1 >= text.length && text[stop] !== '\n')) return null;
    const value = text.slice(quoted ? at + 1 : at, stop);
    if (!quoted && value.includes('"')) throw new CsvError(line, 'has a quote inside a bare cell');
    cells.push(quoted ? value.replaceAll('""', '"') : value === '' ? null : value);
    at = quoted ? stop + 1 : stop;
    if (at >= text.length) return null;
    if (text[at] === ',') at += 1;
    else if (text[at] === '\n') return { cells, end: at + 1 };
    else if (text.startsWith('\r\n', at)) return { cells, end: at + 2 };
    else if (text[at] === '\r' && at + 1 === text.length && !end) return null;
    else throw new CsvError(line, 'goes on after a closing quote');
  }
}

/** Position of the quote that closes a cell, -1 when it is not there yet. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

const BREAK = /[,\r\n]/g;

function nextBreak(text: string, start: number): number {
  BREAK.lastIndex = start;
  return BREAK.exec(text)?.index ?? -1;
}
