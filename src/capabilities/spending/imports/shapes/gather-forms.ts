import type { Gathered } from '../../../../platform/imports/kind.ts';
import type { Sheet } from '../../../../platform/tables/read-json.ts';
import { cellText, type TableRow } from '../../../../platform/tables/table.ts';
import { formColumns } from '../form-columns.ts';
import { monthSpelled } from '../month-names.ts';
import type { ReadForm } from './form-row.ts';
import { readMonthlyForm } from './monthly-form.ts';
import { readYearlyForm } from './yearly-form.ts';

interface Found {
  name: string;
  form: ReadForm;
  said: Said;
}
/** What titles say of a whole sheet; '' where they do not. */
interface Said {
  year: string;
  month: string;
  agency: string;
}

const FIELDS = [
  'year',
  'month',
  'agencyName',
  'activityCode',
  'realised',
  'planned',
  'percent',
  'problem',
] as const;
const HEADING: TableRow = { line: 1, cells: FIELDS.map((field) => formColumns[field].header) };

/**
 * Forms as offices print them: a month or an office a sheet, headings over several rows, or the cumulative sheet of a year. A plain sheet
 * with one row of headings is left to the matching of columns.
 */
export function gatherForms(sheets: readonly Sheet[]): Gathered | null {
  const found = sheets.flatMap(({ name, rows }): Found[] => {
    const form = readMonthlyForm(rows) ?? readYearlyForm(name, rows);
    return form === null ? [] : [{ name, form, said: saidBy(form.titles, name) }];
  });
  const plain =
    sheets.length === 1 && found.every(({ form }) => form.shape === 'monthly' && form.depth === 1);
  if (found.length === 0 || plain) return null;
  const monthly = found.filter(({ form }) => form.shape === 'monthly');
  const chosen = monthly.length > 0 ? monthly : found;
  const others = found.filter((each) => !chosen.includes(each));
  const unknown = sheets.filter(
    ({ name, rows }) => rows.length > 0 && !found.some((each) => each.name === name),
  );
  return {
    together: chosen.map((each) => rewrite(each, found)),
    instead: others.map((each) => rewrite(each, found)),
    leftOut: [
      ...(unknown.length === 0 ? [] : [notUnderstood(unknown)]),
      ...(others.length === 0 ? [] : [notTwice(others)]),
      ...chosen.filter(({ form }) => form.without.length > 0).map(withoutCode),
      ...chosen.filter(({ form }) => form.withoutMoney).map(withoutMoney),
    ],
  };
}

function saidBy(titles: readonly TableRow[], name: string): Said {
  const lines = titles.map(({ cells }) => cells.map(cellText).filter(Boolean).join(' '));
  const first = (from: (line: string) => string | null, also: string[]) =>
    [...lines, ...also].map(from).find((each) => each !== null) ?? '';
  return {
    year: first(formColumns.year.fromTitle, [name]),
    month: first(formColumns.month.fromTitle, []) || String(monthSpelled(name) ?? ''),
    agency: first(formColumns.agencyName.fromTitle, []),
  };
}

/** A sheet that is called by a month is of the office that all the others name; any other name of a sheet is that of its office. */
function rewrite({ name, form, said }: Found, all: readonly Found[]): Sheet {
  const isOffice = monthSpelled(name) === null && form.shape === 'monthly';
  const year = said.year || only(all.map((each) => each.said.year));
  const agency = said.agency || (isOffice ? name : only(all.map((each) => each.said.agency)));
  const rows = form.rows.map((row): TableRow => ({
    line: row.line,
    cells: [
      year,
      row.month === null ? said.month : String(row.month),
      agency,
      row.activity,
      row.realised,
      row.planned,
      row.percent,
      row.problem,
    ],
    origin: { sheet: name, line: row.line },
  }));
  return { name, rows: [HEADING, ...rows.map((row, at) => ({ ...row, line: at + 2 }))] };
}

/** What all that say anything say alike. */
function only(said: readonly string[]): string {
  const different = new Set(said.filter((each) => each !== ''));
  return different.size === 1 ? [...different][0]! : '';
}

function quoted(sheets: readonly { name: string }[]): string {
  return sheets.map(({ name }) => `"${name}"`).join(', ');
}

function notUnderstood(sheets: readonly Sheet[]) {
  return {
    id: `Lembar yang tidak dibaca karena judul kolomnya tidak dikenal: ${quoted(sheets)}. Bila perlu, pilih lembarnya dan pasangkan kolomnya.`,
    en: `Sheets that are not read because their headings are not known: ${quoted(sheets)}. Where needed, choose the sheet and match its columns.`,
  };
}

function notTwice(sheets: readonly Found[]) {
  return {
    id: `Lembar ${quoted(sheets)} tidak dibaca bersama lembar bulanan, supaya tidak terhitung dua kali. Bila itu yang Anda maksud, pilih lembarnya.`,
    en: `Sheet ${quoted(sheets)} is not read with the monthly ones, so that nothing counts twice. If it is the one you mean, choose it.`,
  };
}

const LINES_SHOWN = 8;

function withoutCode({ name, form: { without } }: Found) {
  const lines = without.slice(0, LINES_SHOWN).join(', ') + (without.length > LINES_SHOWN ? ' …' : '');
  return {
    id: `Lembar "${name}": ${without.length} baris berangka tanpa kode sub kegiatan tidak dibaca, biasanya jumlah program (baris ${lines}).`,
    en: `Sheet "${name}": ${without.length} rows with figures but without the code of a sub-activity are not read, mostly sums of programmes (rows ${lines}).`,
  };
}

function withoutMoney({ name }: Found) {
  return {
    id: `Lembar "${name}": keuangan ditulis dalam persen tanpa kolom pagu, sehingga hanya fisiknya yang dibaca.`,
    en: `Sheet "${name}": money is written in per cent without a column of ceilings, so that only the work is read.`,
  };
}
