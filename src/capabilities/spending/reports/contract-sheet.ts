import type { Act } from '../../../platform/act.ts';
import type { SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import type { ContractRow } from '../contract/contracts.ts';
import { contractNames } from '../texts/contract-names.ts';
import { contractSheetTexts } from '../texts/contract-sheet.ts';

/** The list of contracts, as narrowed and ordered on the screen. What is not known stays empty. */
export function contractSheet(act: Act, rows: readonly ContractRow[]): { name: string; sheet: SheetToWrite } {
  const [t, names] = [contractSheetTexts[act.locale], contractNames[act.locale]];
  return {
    name: `${t.name}-${act.today}`,
    sheet: {
      name: t.name,
      columns: [
        { header: t.number, format: 'text', width: 24 },
        { header: t.title, format: 'text', width: 48 },
        { header: t.agency, format: 'text', width: 36 },
        { header: t.vendor, format: 'text', width: 30 },
        { header: t.value, format: 'rupiah' },
        { header: t.state, format: 'text', width: 24 },
        { header: t.start, format: 'date' },
        { header: t.end, format: 'date' },
        { header: t.percent, format: 'decimal' },
        { header: t.reported, format: 'date' },
        { header: t.planned, format: 'decimal' },
        { header: t.deviation, format: 'decimal' },
        { header: t.critical, format: 'text', width: 20 },
        { header: t.forecast, format: 'date' },
        { header: t.over, format: 'integer' },
        { header: t.fine, format: 'rupiah' },
      ],
      rows: rows.map((row): ValueToWrite[] => [
        row.number,
        row.title,
        row.agency.name,
        row.vendor?.name ?? null,
        row.value,
        row.suspended ? names['step-suspended'] : names[`state-${row.state}`],
        row.startOn,
        row.lastDay,
        row.percent,
        row.percentOn,
        row.planned,
        row.deviation,
        row.critical === null ? null : names[`critical-${row.critical}`],
        row.forecastEnd,
        row.daysOver,
        row.fine,
      ]),
    },
  };
}
