import type { Act } from '../../../../platform/act.ts';
import type { SheetToWrite, ValueToWrite } from '../../../../platform/tables/write-table.ts';
import type { SampleItemTable } from '../../store/sampling/samples.ts';
import { samplingTexts } from '../../texts/sampling.ts';

/** What was drawn, for whoever goes and looks. */
export function sampleSheet({ locale }: Act, items: readonly SampleItemTable[]): SheetToWrite {
  const t = samplingTexts[locale];
  return {
    name: t.sheet,
    columns: [
      { header: t.position, format: 'integer' },
      { header: t.label, format: 'text', width: 60 },
      { header: t.day, format: 'date' },
      { header: t.layer, format: 'text' },
      { header: t.hits, format: 'integer' },
      { header: t.booked, format: 'rupiah' },
      { header: t.audited, format: 'rupiah' },
      { header: t.deviates, format: 'text' },
      { header: t.note, format: 'text', width: 40 },
    ],
    rows: items.map((item): ValueToWrite[] => [
      item.position,
      item.label,
      item.day,
      item.stratum,
      item.hits,
      item.booked,
      item.audited,
      item.deviates === null ? null : item.deviates ? t.yes : t.no,
      item.note,
    ]),
  };
}
