import type { SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { AbsorptionGroup, AbsorptionRow, AbsorptionView } from '../contract/budget.ts';
import { budgetTexts } from '../texts/budget.ts';

const HEADS = {
  agency: 'agency',
  programme: 'programme',
  account: 'group',
  funding: 'funding',
} as const satisfies Record<AbsorptionGroup, keyof typeof budgetTexts.id>;

/** Sums by group with their total in the last row. */
export function absorptionSheet(view: AbsorptionView, group: AbsorptionGroup, locale: Locale, year: number) {
  const t = budgetTexts[locale];
  const named = (row: AbsorptionRow): string => {
    const word = { ...t }[`${group === 'funding' ? 'tag' : 'group'}-${row.key}` as keyof typeof t];
    return row.name || word || row.code;
  };
  const values = (name: string, row: AbsorptionRow): ValueToWrite[] => [
    group === 'funding' ? null : row.code,
    name,
    row.ceiling,
    row.planned,
    row.realised,
    row.realisedEnded,
    row.plannedPercent,
    row.realisedPercent,
    row.endedPercent,
    row.gap,
    row.unplannedCeiling,
  ];
  const sheet: SheetToWrite = {
    name: t.absorption,
    columns: [
      { header: t.code, format: 'text' },
      { header: t[HEADS[group]], format: 'text' },
      { header: t.ceiling, format: 'rupiah' },
      { header: t.planned, format: 'rupiah' },
      { header: t.realised, format: 'rupiah' },
      { header: t.realisedEnded, format: 'rupiah' },
      { header: t.plannedPercent, format: 'decimal' },
      { header: t.realisedPercent, format: 'decimal' },
      { header: t.endedPercent, format: 'decimal' },
      { header: t.gap, format: 'decimal' },
      { header: t.unplanned, format: 'rupiah' },
    ],
    rows: [...view.rows.map((row) => values(named(row), row)), values(t.total, view.total)],
  };
  return { name: `${t.absorption.toLowerCase()}-${year}`, sheet };
}
