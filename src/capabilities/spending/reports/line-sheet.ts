import type { ColumnFormat, SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { LineRow } from '../contract/budget.ts';
import { budgetTexts } from '../texts/budget.ts';

type Words = keyof typeof budgetTexts.id;

const COLUMNS: readonly [Words, ColumnFormat, (line: LineRow, t: Record<Words, string>) => ValueToWrite][] = [
  ['year', 'integer', (line) => line.year],
  ['agencyCode', 'text', (line) => line.agency.code],
  ['agency', 'text', (line) => line.agency.name],
  ['activityCode', 'text', (line) => line.activityCode],
  ['activity', 'text', (line) => line.activityName],
  ['accountCode', 'text', (line) => line.accountCode],
  ['account', 'text', (line) => line.accountName],
  ['fundingCode', 'text', (line) => line.fundingCode],
  ['funding', 'text', (line, t) => line.fundingName || t[`tag-${line.fundingTag}`]],
  ['ceiling', 'rupiah', (line) => line.ceiling],
  ['ceilingOriginal', 'rupiah', (line) => line.ceilingOriginal],
  ['planned', 'rupiah', (line) => line.planned],
  ['realised', 'rupiah', (line) => line.realised],
  ['realisedEnded', 'rupiah', (line) => line.realisedEnded],
  ['plannedPercent', 'decimal', (line) => line.plannedPercent],
  ['realisedPercent', 'decimal', (line) => line.realisedPercent],
  ['endedPercent', 'decimal', (line) => line.endedPercent],
  ['gap', 'decimal', (line) => line.gap],
  ['document', 'text', (line) => line.documentNumber],
  ['vanished', 'date', (line) => line.vanishedAt?.slice(0, 10) ?? null],
];

/** The list of lines as the reader sees it. */
export function lineSheet(rows: readonly LineRow[], locale: Locale, year: number) {
  const t = budgetTexts[locale];
  const sheet: SheetToWrite = {
    name: t.lines,
    columns: COLUMNS.map(([word, format]) => ({ header: t[word], format })),
    rows: rows.map((line) => COLUMNS.map(([, , value]) => value(line, t))),
  };
  return { name: `${t.lines.toLowerCase()}-${year}`, sheet };
}
