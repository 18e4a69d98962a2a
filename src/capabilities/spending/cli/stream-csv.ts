import { createReadStream } from 'node:fs';
import { unescapeFormula } from '../../../platform/tables/escape.ts';

/** What offices separate fields with. */
const DELIMITERS = [',', ';', '\t'] as const;
/** One record never fills so many characters: then a quotation mark was not closed. */
const LONGEST_RECORD = 1_000_000;
const CHUNK = 1_048_576;

/** A row of the file, numbered as a spreadsheet numbers it: the heading is row 1. */
export type TakeRecord = (fields: string[], row: number) => void;

/**
 * Reads a text file of separated fields (RFC 4180; comma, semicolon or tab, told from its first row; any line end) piece by piece, so that a
 * file may be larger than memory. UTF-8 or UTF-16 by its byte order mark, else UTF-8, else Windows-1252. Empty rows count and are left out.
 * @param start is called once, before the first record, again when the file is read once more in another encoding
 * @throws Error that says what the file is instead, or the row in which a quotation mark is not closed
 */
export async function streamCsv(path: string, start: () => TakeRecord): Promise<void> {
  try {
    await streamAs(path, 'utf-8', start());
  } catch (error) {
    if (
      !(error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    )
      throw error;
    await streamAs(path, 'windows-1252', start());
  }
}

async function streamAs(path: string, encoding: string, take: TakeRecord): Promise<void> {
  const records = recordReader(take);
  let decoder: TextDecoder | null = null;
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (decoder === null) {
      refuseOthers(chunk, path);
      decoder = new TextDecoder(markedAs(chunk) ?? encoding, { fatal: true });
    }
    records.push(decoder.decode(chunk, { stream: true }));
  }
  records.push(decoder?.decode() ?? '');
  records.end();
}

function markedAs(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** First bytes of workbooks, old ones too, PDF and gzip. */
const OTHERS = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF', '\x1f\x8b'];

function refuseOthers(bytes: Buffer, path: string): void {
  const start = bytes.toString('latin1', 0, 8);
  const isOther = OTHERS.some((each) => start.startsWith(each));
  if (!isOther && (markedAs(bytes) !== null || !bytes.subarray(0, 4_096).includes(0))) return;
  throw new Error(
    `${path}: bukan teks CSV. Simpan sebagai CSV, lalu coba lagi. / not CSV text. Save it as CSV and try again.`,
  );
}

/** Divides pieces of text into records. */
function recordReader(take: TakeRecord) {
  let rest = '';
  let row = 0;
  let delimiter: string | null = null;
  const record = (text: string, isLast: boolean): boolean => {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    const hint = row === 0 && /^sep=([,;\t])$/.exec(line);
    if (hint) {
      delimiter = hint[1]!;
      row += 1;
      return true;
    }
    delimiter ??= sniffDelimiter(line);
    const fields = line.includes('"') ? quotedFields(line, delimiter) : line.split(delimiter);
    if (fields === null) {
      if (isLast || text.length > LONGEST_RECORD) throw openQuote(row + 1);
      return false;
    }
    row += 1;
    if (line.trim() !== '') take(fields.map(cleaned), row);
    return true;
  };
  return {
    push(text: string): void {
      rest += text;
      let from = 0;
      let search = 0;
      for (;;) {
        const end = rest.indexOf('\n', search);
        if (end < 0) break;
        search = end + 1;
        if (record(rest.slice(from, end), false)) from = search;
      }
      rest = rest.slice(from);
      if (rest.length > LONGEST_RECORD + CHUNK) throw openQuote(row + 1);
    },
    end(): void {
      if (rest !== '') record(rest, true);
    },
  };
}

function cleaned(field: string): string {
  const text = field.trim();
  return text.startsWith("'") ? unescapeFormula(text) : text;
}

/** The one that stands in the heading most often. */
function sniffDelimiter(heading: string): string {
  const count = (each: string) => heading.split(each).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
}

/** Fields of a record with quotes; a quote opens only at the start of a field, two inside are one. Null: one is still open. */
function quotedFields(line: string, delimiter: string): string[] | null {
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    let field = '';
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
      if (end < 0) return null;
      field = line.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = line.indexOf(delimiter, at);
    const end = next < 0 ? line.length : next;
    fields.push(field + line.slice(at, end));
    at = end + 1;
  }
  return fields;
}

function openQuote(row: number): Error {
  return new Error(
    `Baris ${row}: tanda kutip (") dibuka dan tidak ditutup. / Row ${row}: a quotation mark (") is opened and never closed.`,
  );
}
