import type { Outcome } from '../outcome.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { emptyFile, wrongType } from './refusals.ts';
import { LIMITS, TableError, type Table, type TableLimits } from './table.ts';

/**
 * Reads an uploaded file of rows: CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252), XLSX, XLS or JSON. What it is, its bytes
 * tell, not its name. Refused with a reason: 415 for anything else (PDF, a file with a password, a ZIP that is no workbook, a web page called .xls …),
 * 413 for more rows or columns than `limits` or a workbook that unpacks too large, 422 for an empty or damaged file.
 * @param sheet name of the sheet to read; the first visible one when not said
 */
export async function readTable(
  bytes: Buffer,
  sheet?: string,
  limits: TableLimits = LIMITS,
): Promise<Outcome<Table>> {
  return readFrom(bytes, sheet, limits, false);
}

/** The same of a file that an import keeps, which may be its sheets as `keptTables` wrote them. Never for what just came in. */
export async function readKeptTable(bytes: Buffer, sheet?: string): Promise<Outcome<Table>> {
  return readFrom(bytes, sheet, LIMITS, true);
}

async function readFrom(
  bytes: Buffer,
  sheet: string | undefined,
  limits: TableLimits,
  isOurs: boolean,
): Promise<Outcome<Table>> {
  try {
    const kind = recognise(bytes);
    const table =
      kind === 'json' ? readJson(bytes, sheet, limits, isOurs) : await readAs(kind, bytes, sheet, limits);
    return table.rows.length === 0 && table.sheets.length < 2 ? emptyFile() : table;
  } catch (error) {
    if (error instanceof TableError) return error.refusal;
    throw error;
  }
}

function readAs(
  kind: Exclude<Table['format'], 'json'>,
  bytes: Buffer,
  sheet: string | undefined,
  limits: TableLimits,
): Promise<Table> | Table {
  if (kind === 'xlsx') return readXlsx(bytes, sheet, limits);
  if (kind === 'xls') return readXls(bytes, sheet, limits);
  return readCsv(bytes, limits);
}

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Names of the stream that holds the sheets, of Excel 97 and of Excel 5. Their entry in the directory ends with a zero. */
const WORKBOOK_STREAMS = ['Workbook\0', 'Book\0'].map((name) => Buffer.from(name, 'utf16le'));

/** First bytes of what people send by mistake. */
const OTHERS: { start: string; what: { id: string; en: string } }[] = [
  { start: '%PDF', what: { id: 'PDF', en: 'a PDF' } },
  { start: '\x89PNG', what: { id: 'gambar', en: 'a picture' } },
  { start: '\xff\xd8\xff', what: { id: 'gambar', en: 'a picture' } },
  { start: 'GIF8', what: { id: 'gambar', en: 'a picture' } },
  { start: '{\\rtf', what: { id: 'dokumen RTF', en: 'an RTF document' } },
  { start: '\x1f\x8b', what: { id: 'arsip gzip', en: 'a gzip archive' } },
  { start: 'Rar!', what: { id: 'arsip RAR', en: 'a RAR archive' } },
  { start: '7z\xbc\xaf', what: { id: 'arsip 7z', en: 'a 7z archive' } },
];

function recognise(bytes: Buffer): Table['format'] {
  if (bytes.length === 0) throw new TableError(emptyFile());
  const start = bytes.toString('latin1', 0, 512);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (bytes.subarray(0, 8).equals(OLE2)) {
    if (bytes.includes(ENCRYPTED_PACKAGE))
      throw new TableError(wrongType({ id: 'dilindungi kata sandi', en: 'protected by a password' }));
    if (WORKBOOK_STREAMS.some((name) => bytes.includes(name))) return 'xls';
    throw new TableError(
      wrongType({
        id: 'dokumen Office lama yang bukan lembar kerja',
        en: 'an old Office document that is no workbook',
      }),
    );
  }
  const other = OTHERS.find((each) => start.startsWith(each.start));
  if (other) throw new TableError(wrongType(other.what));
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|\?xml|meta|style)/i.test(start)) {
    throw new TableError(
      wrongType({
        id: 'halaman web atau XML, walau namanya mungkin .xls',
        en: 'a web page or XML, whatever its name says',
      }),
    );
  }
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(start) &&
    /[\]}]\s*$/.test(bytes.toString('latin1', bytes.length - 64))
    ? 'json'
    : 'csv';
}
