import { setImmediate } from 'node:timers/promises';
import { unescapeFormula } from './escape.ts';
import { openQuote, tooManyColumns, tooManyRows, wrongType } from './refusals.ts';
import { TableError, textCell, type Table, type TableLimits, type TableRow } from './table.ts';

/** What offices separate fields with; Indonesian settings of Windows choose the semicolon. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Records that are looked at to find the delimiter. */
const SNIFFED = 50;
/** Records between two pauses. */
const PAUSE = 5_000;

/**
 * Reads text with separated fields (RFC 4180, with any of four delimiters and any line end). UTF-8 or UTF-16 with a byte order mark,
 * UTF-8 without, else Windows-1252. The one apostrophe before what begins like a formula is taken away again.
 * @throws TableError
 */
export async function readCsv(bytes: Buffer, limits: TableLimits): Promise<Table> {
  const text = decode(bytes);
  const hint = /^sep=([,;\t|])(?:\r\n|\n|\r)/.exec(text);
  const delimiter = hint?.[1] ?? sniffDelimiter(text);
  const rows: TableRow[] = [];
  let line = 0;
  for (const fields of records(text, delimiter)) {
    line++;
    // Others are served in between.
    if (line % PAUSE === 0) await setImmediate();
    if (line === 1 && hint) continue;
    const cells = fields.map((field) => textCell(fieldText(field), limits));
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > limits.columns) throw new TableError(tooManyColumns(limits));
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows) throw new TableError(tooManyRows(limits));
    rows.push({ line, cells });
  }
  return { format: 'csv', sheets: [], sheet: null, rows };
}

/** `="0123"` is how people keep Excel from taking digits for a number. */
function fieldText(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? unescapeFormula(field);
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new TableError(noText());
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (!isMarked(bytes)) {
    const start = text.slice(0, 64 * 1024);
    // oxlint-disable-next-line no-control-regex -- counting them is the point
    const controls = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
    if (controls > start.length / 10) throw new TableError(noText());
  }
  return text;
}

/** A byte order mark says that it is text, whatever characters it holds. */
function isMarked(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function noText() {
  return wrongType({ id: 'bukan teks CSV dan bukan Excel', en: 'neither CSV text nor Excel' });
}

/** The delimiter that divides most records into the same number of fields; more fields win. */
function sniffDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    let seen = 0;
    for (const fields of records(text, delimiter, true)) {
      if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      if (++seen === SNIFFED) break;
    }
    const score = Math.max(0, ...[...counts].map(([fields, times]) => fields * times));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * Divides text into records of fields. A quote opens only at the start of a field, and two of them inside are one.
 * @param lenient an open quote at the end ends the record instead of being refused (while sniffing)
 */
function* records(text: string, delimiter: string, lenient = false): Generator<string[]> {
  let at = 0;
  let line = 0;
  const plainEnd = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\r\n]`, 'g');
  while (at < text.length) {
    const fields: string[] = [];
    line++;
    for (;;) {
      let field: string;
      if (text[at] === '"') {
        const end = closingQuote(text, at + 1);
        if (end === -1 && !lenient) throw new TableError(openQuote(line));
        field = text.slice(at + 1, end === -1 ? text.length : end).replaceAll('""', '"');
        at = end === -1 ? text.length : end + 1;
      } else field = '';
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      // What stands between a closing quote and the delimiter belongs to the field, as spreadsheet programs have it.
      field += text.slice(at, end);
      fields.push(field);
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    yield fields;
  }
}

function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1 || text[at + 1] !== '"') return at;
    at += 2;
  }
}
