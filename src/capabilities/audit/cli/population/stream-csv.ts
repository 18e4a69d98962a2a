import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A record of a file of separated fields. */
export interface CsvRecord {
  /** line of the file on which it begins, 1 for the first */
  line: number;
  fields: string[];
}

/** The file cannot be read as a table; the message says why, in both languages. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const SNIFFED = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A quoted field longer than this is an open quote, not a field. */
const LONGEST_FIELD = 1_000_000;

/**
 * Reads a file of separated fields from its beginning to its end, a few thousand records at a time: a year of two million lines does not fit in
 * memory as a table. UTF-8 or UTF-16 with a byte order mark, UTF-8 without, else Windows-1252; comma, semicolon, tab or bar.
 * @throws UnreadableFile for a file that is not there, empty, no text, or ends within quotes
 */
export async function* streamCsv(path: string): AsyncGenerator<CsvRecord[]> {
  const start = await readStart(path);
  const { encoding, delimiter } = recognise(path, start);
  const decoder = new TextDecoder(encoding);
  const reader = recordReader(delimiter, path);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const records = reader.take(decoder.decode(chunk as Buffer, { stream: true }));
    if (records.length > 0) yield records;
  }
  const rest = reader.end(decoder.decode());
  if (rest.length > 0) yield rest;
}

async function readStart(path: string): Promise<Buffer> {
  let handle;
  try {
    handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UnreadableFile(`${path}: berkas tidak ditemukan / file not found`);
    throw new UnreadableFile(`${path}: berkas tidak dapat dibuka / file cannot be opened`);
  } finally {
    await handle?.close();
  }
}

function recognise(path: string, start: Buffer): { encoding: string; delimiter: string } {
  if (start.length === 0) throw new UnreadableFile(`${path}: berkas kosong / empty file`);
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : isUtf8(start)
          ? 'utf-8'
          : 'windows-1252';
  if (!encoding.startsWith('utf-16') && !isText(start))
    throw new UnreadableFile(
      `${path}: bukan teks CSV. Simpan lembarnya sebagai CSV, lalu ulangi. / not CSV text; save the sheet as CSV and try again`,
    );
  const text = new TextDecoder(encoding).decode(start);
  const lines = text.split(/\r\n|\n|\r/).slice(0, 30);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const times = new Map<number, number>();
    for (const line of lines) {
      const fields = line.replaceAll(/"[^"]*"/g, '').split(delimiter).length;
      if (fields > 1) times.set(fields, (times.get(fields) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...times].map(([fields, lots]) => fields * lots));
    if (score > best.score) best = { delimiter, score };
  }
  return { encoding, delimiter: best.delimiter };
}

function isUtf8(start: Buffer): boolean {
  try {
    // The last character may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** No zero byte, and few of the characters that no writing uses: a workbook, a PDF or a picture is no text. */
function isText(start: Buffer): boolean {
  if (start.includes(0) || start.subarray(0, 4).equals(Buffer.from('%PDF'))) return false;
  let controls = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  return controls <= start.length / 100;
}

function recordReader(delimiter: string, path: string) {
  let rest = '';
  let line = 1;
  return {
    take(text: string): CsvRecord[] {
      rest += text;
      const records: CsvRecord[] = [];
      let at = 0;
      // The next quote is looked for once, not once a record: a file without any would be read through for each of its lines.
      let quote = rest.indexOf('"');
      for (;;) {
        const end = rest.indexOf('\n', at);
        if (end === -1) break;
        if (quote !== -1 && quote < at) quote = rest.indexOf('"', at);
        const whole = quote === -1 || quote > end ? end : recordEnd(rest, at, end);
        if (whole === -1) break;
        records.push({ line, fields: fieldsOf(rest.slice(at, whole), delimiter) });
        line += whole === end ? 1 : linesIn(rest, at, whole);
        at = whole + 1;
      }
      rest = rest.slice(at);
      if (rest.length > LONGEST_FIELD) throw openQuote(path, line);
      return records.filter(isFilled);
    },
    end(text: string): CsvRecord[] {
      const last = rest + text;
      if (last.split('"').length % 2 === 0) throw openQuote(path, line);
      return [{ line, fields: fieldsOf(last, delimiter) }].filter(isFilled);
    },
  };
}

/** Where the record ends that begins at `at`: the first line end that stands outside quotes. -1: further on than the text goes. */
function recordEnd(text: string, at: number, firstEnd: number): number {
  let end = firstEnd;
  let quotes = quotesIn(text, at, end);
  while (quotes % 2 === 1) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1) return -1;
    quotes += quotesIn(text, end, next);
    end = next;
  }
  return end;
}

function quotesIn(text: string, from: number, to: number): number {
  let quotes = 0;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) quotes++;
  return quotes;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at <= to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function fieldsOf(record: string, delimiter: string): string[] {
  const bare = record.endsWith('\r') ? record.slice(0, -1) : record;
  if (!bare.includes('"')) return bare.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (bare[at] === '"') {
      let end = bare.indexOf('"', at + 1);
      while (end !== -1 && bare[end + 1] === '"') end = bare.indexOf('"', end + 2);
      if (end === -1) end = bare.length;
      field = bare.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const end = bare.indexOf(delimiter, at);
    fields.push(field + bare.slice(at, end === -1 ? bare.length : end));
    if (end === -1) return fields;
    at = end + delimiter.length;
  }
}

function isFilled(record: CsvRecord): boolean {
  return record.fields.some((field) => field.trim() !== '');
}

function openQuote(path: string, line: number): UnreadableFile {
  return new UnreadableFile(
    `${path}: tanda kutip dibuka pada baris ${line} dan tidak ditutup / a quote opens on line ${line} and is not closed`,
  );
}
