import { apiAddress, type Query } from '../../../../../web/address.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { AbsorptionView } from '../../contract/budget.ts';
import { budgetTexts } from '../../texts/budget.ts';
import { gapTone } from '../parts/gap.ts';
import { byGap } from './agency-bullets.tsx';
import { texts } from './texts/absorption.ts';

/** The same agencies in rupiah, to be sorted and taken along. */
export function AgencyTable({ view, query }: { view: AbsorptionView; query: Query }) {
  const t = useTexts(texts);
  const b = useTexts(budgetTexts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const { total } = view;
  const percent = (value: number | null) => (value === null ? '–' : numbers.percent(value));
  return (
    <DataTable
      name="absorption"
      label={t('agencies')}
      rows={view.rows.toSorted(byGap)}
      rowId={(row) => row.key}
      rowLink={(row) => `/serapan/${row.key}`}
      empty={t('noLines')}
      download={{
        csv: apiAddress('/spending/absorption.csv', query),
        xlsx: apiAddress('/spending/absorption.xlsx', query),
      }}
      columns={[
        {
          id: 'name',
          header: b('agency'),
          sort: true,
          value: (row) => row.name,
          cell: (row) => row.name,
        },
        {
          id: 'ceiling',
          header: b('ceiling'),
          align: 'end',
          sort: true,
          value: (row) => row.ceiling,
          cell: (row) => f.rupiah(row.ceiling),
          total: f.rupiah(total.ceiling),
        },
        {
          id: 'realised',
          header: b('realised'),
          align: 'end',
          sort: true,
          value: (row) => row.realised,
          cell: (row) => f.rupiah(row.realised),
          total: f.rupiah(total.realised),
        },
        {
          id: 'percent',
          header: b('realisedPercent'),
          align: 'end',
          sort: true,
          value: (row) => row.realisedPercent,
          cell: (row) => percent(row.realisedPercent),
          total: percent(total.realisedPercent),
        },
        {
          id: 'ended',
          header: b('endedPercent'),
          align: 'end',
          sort: true,
          value: (row) => row.endedPercent,
          cell: (row) => percent(row.endedPercent),
          total: percent(total.endedPercent),
        },
        {
          id: 'planned',
          header: b('plannedPercent'),
          align: 'end',
          sort: true,
          value: (row) => row.plannedPercent,
          cell: (row) => percent(row.plannedPercent),
          total: percent(total.plannedPercent),
        },
        {
          id: 'gap',
          header: b('gap'),
          align: 'end',
          sort: true,
          value: (row) => row.gap,
          cell: (row) => (
            <StatusMark
              tone={gapTone(row.gap)}
              label={row.gap === null ? t('noPlan') : numbers.points(row.gap)}
            />
          ),
          total: total.gap === null ? '–' : numbers.points(total.gap),
        },
        {
          id: 'unplanned',
          header: b('unplanned'),
          align: 'end',
          hidden: true,
          cell: (row) => f.rupiah(row.unplannedCeiling),
        },
        {
          id: 'lines',
          header: b('lines'),
          align: 'end',
          hidden: true,
          cell: (row) => (
            <Link to={`/serapan/anggaran?view=lines&agency=${row.key}`}>{f.count(row.lines)}</Link>
          ),
        },
      ]}
    />
  );
}
