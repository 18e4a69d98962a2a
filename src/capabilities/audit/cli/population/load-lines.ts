import { closeSync, openSync, writeSync } from 'node:fs';
import { isPlainDate } from '../../../../platform/calendar/index.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { readDate } from '../../../../platform/imports/values.ts';
import { normalised } from '../../rules/population/line.ts';
import {
  bareNumber,
  columnSign,
  decimalSignOf,
  plainNumber,
  type DecimalSign,
} from '../../rules/population/read-amounts.ts';
import { LINE_COLUMNS } from '../../store/population/line-columns.ts';
import { placeFields, type LineField, type Places } from './line-fields.ts';
import { streamCsv, UnreadableFile, type CsvRecord } from './stream-csv.ts';

/** Bytes of a file that is copied into the database at once. */
const CHUNK = 32 * 1024 * 1024;
/** Faults that are told one by one. */
const TOLD = 20;
const COLUMNS =
  'id, year, agency_id, number, spm_number, sp2d_number, invoice_number, vendor_key, vendor_name, day, amount, account_code, description, quantity, unit, price, source, reference';

export interface LoadedLines {
  lines: number;
  year: number;
  places: Places;
  headings: readonly string[];
  /** agencies as the file names them, by the place in their id */
  agencies: readonly string[];
  /** lines that were left out, and why */
  leftOut: number;
  faults: { line: number; field: LineField; says: string }[];
  /** days that could not be read; their lines stay, without a day */
  daysUnread: number;
}

/** Ids that say what they stand for: a line of the file, an agency in the order of its coming. */
const LINE_ID = '00000000-0000-7000-8000-';
const AGENCY_ID = '00000000-0000-7000-9000-';

export function lineOfId(id: string): number {
  return Number.parseInt(id.slice(LINE_ID.length), 16);
}

export function agencyOfId(agencies: readonly string[], id: string | null): string | null {
  return id === null || !id.startsWith(AGENCY_ID)
    ? id
    : (agencies[Number.parseInt(id.slice(AGENCY_ID.length), 16)] ?? id);
}

/**
 * Loads a file of lines into the embedded database in `folder`, chunk by chunk: two million lines never lie in memory. Whole rupiah; parts are rounded.
 * @param asked the year; null: the one that most days are in, and every line counts as one of it
 */
export async function loadLines(
  db: Database,
  folder: string,
  path: string,
  named: Partial<Record<LineField, string>>,
  asked: number | null,
  progress: (line: string) => void,
): Promise<LoadedLines> {
  await db.runScript(`
    create extension if not exists pg_trgm;
    create unlogged table audit_line (${LINE_COLUMNS}, person_id uuid)`);
  const loader = new LineLoader(path, named, asked);
  const chunk = `${folder}/database/lines.csv`;
  let handle = openSync(chunk, 'w');
  let bytes = 0;
  const copy = async () => {
    closeSync(handle);
    if (bytes > 0) await db.runScript(`copy audit_line (${COLUMNS}) from 'lines.csv' with (format csv)`);
    handle = openSync(chunk, 'w');
    bytes = 0;
    progress(`${loader.lines} baris / lines`);
  };
  for await (const records of streamCsv(path)) {
    bytes += writeSync(handle, loader.read(records));
    if (bytes >= CHUNK) await copy();
  }
  await copy();
  closeSync(handle);
  if (loader.lines === 0)
    throw new UnreadableFile(`${path}: tidak ada baris yang terbaca / no line could be read`);
  // The indexes by which the rules find lines again, as the platform's own table has them.
  await db.runScript(`
    create index audit_line_id on audit_line (id);
    create index audit_line_invoice on audit_line (vendor_key, invoice_norm, amount);
    analyze audit_line`);
  return loader.result();
}

/**
 * Reads the head of a file, so that what cannot be read is refused before a database is opened for it.
 * @throws UnreadableFile
 */
export async function checkHead(path: string, named: Partial<Record<LineField, string>>): Promise<void> {
  for await (const [head] of streamCsv(path)) {
    if (head === undefined) continue;
    placeFields(path, head.fields, named);
    return;
  }
  throw new UnreadableFile(`${path}: tidak ada baris yang terbaca / no line could be read`);
}

class LineLoader {
  lines = 0;
  private places: Places | null = null;
  private headings: readonly string[] = [];
  private readonly agencies = new Map<string, number>();
  private year: number;
  private sign: DecimalSign | null = null;
  private leftOut = 0;
  private daysUnread = 0;
  private readonly faults: LoadedLines['faults'] = [];
  private readonly path: string;
  private readonly named: Partial<Record<LineField, string>>;
  private readonly asked: number | null;

  constructor(path: string, named: Partial<Record<LineField, string>>, asked: number | null) {
    this.path = path;
    this.named = named;
    this.asked = asked;
    this.year = asked ?? 0;
  }

  /** Records as lines of a file that COPY takes. */
  read(records: readonly CsvRecord[]): string {
    let rows = records;
    if (this.places === null) {
      this.headings = records[0]!.fields;
      this.places = placeFields(this.path, this.headings, this.named);
      rows = records.slice(1);
      this.year = this.asked ?? usualYear(rows, this.places.date);
    }
    this.sign ??= this.signOf(rows, this.places.amount ?? 0);
    const places = this.places;
    const parts: string[] = [];
    for (const { line, fields } of rows) {
      const cell = (field: LineField): string => {
        const place = places[field];
        return place === null ? '' : (fields[place]?.trim() ?? '');
      };
      const bare = bareNumber(cell('amount'));
      const amount = bare === null ? Number.NaN : Math.round(Number(plainNumber(bare, this.sign)));
      if (!Number.isSafeInteger(amount)) {
        this.leftOut++;
        if (this.faults.length < TOLD)
          this.faults.push({
            line,
            field: 'amount',
            says: `"${cell('amount').slice(0, 40)}" bukan angka / is no number`,
          });
        continue;
      }
      parts.push(this.row(line, amount, cell));
      this.lines++;
    }
    return parts.join('');
  }

  result(): LoadedLines {
    return {
      year: this.year,
      lines: this.lines,
      places: this.places!,
      headings: this.headings,
      agencies: [...this.agencies.keys()],
      leftOut: this.leftOut,
      faults: this.faults,
      daysUnread: this.daysUnread,
    };
  }

  private row(line: number, amount: number, cell: (field: LineField) => string): string {
    const day = this.dayOf(cell('date'));
    const vendor = cell('vendor');
    const name = cell('vendorName') || vendor;
    const quantity = this.numberOf(cell('quantity'));
    return `${[
      LINE_ID + line.toString(16).padStart(12, '0'),
      // Without a year asked for the whole file is one population.
      this.asked === null || day === null ? this.year : day.slice(0, 4),
      this.agencyOf(cell('agency')),
      quoted(cell('number') || cell('id')),
      quoted(cell('spm')),
      quoted(cell('sp2d')),
      quoted(cell('invoice')),
      normalised(vendor) ?? normalised(name) ?? '',
      quoted(name),
      day ?? '',
      amount,
      quoted(cell('account')),
      quoted(cell('description')),
      quantity,
      quoted(cell('unit')),
      this.numberOf(cell('price')),
      'file',
      line,
    ].join(',')}\n`;
  }

  private dayOf(text: string): string | null {
    if (text === '') return null;
    const day = readDate(text);
    if (day === null || !isPlainDate(day)) {
      this.daysUnread++;
      return null;
    }
    return day;
  }

  private agencyOf(name: string): string {
    if (name === '') return '';
    let place = this.agencies.get(name);
    if (place === undefined) this.agencies.set(name, (place = this.agencies.size));
    return AGENCY_ID + place.toString(16).padStart(12, '0');
  }

  private numberOf(text: string): string {
    const bare = text === '' ? null : bareNumber(text);
    const value = bare === null ? Number.NaN : Number(plainNumber(bare, this.sign ?? 'comma'));
    return Number.isFinite(value) ? String(value) : '';
  }

  private signOf(rows: readonly CsvRecord[], place: number): DecimalSign {
    const votes = { point: 0, comma: 0 };
    for (const { fields } of rows) {
      const bare = bareNumber(fields[place] ?? '');
      const sign = bare === null ? null : decimalSignOf(bare);
      if (sign !== null) votes[sign]++;
    }
    return columnSign(votes);
  }
}

/** The year in which most of the days are. */
function usualYear(records: readonly CsvRecord[], place: number | null): number {
  const times = new Map<number, number>();
  for (const { fields } of records) {
    const day = place === null ? null : readDate(fields[place] ?? '');
    if (day === null || !isPlainDate(day)) continue;
    const year = Number(day.slice(0, 4));
    times.set(year, (times.get(year) ?? 0) + 1);
  }
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? new Date().getUTCFullYear();
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
