import { useFormat, useTexts } from '../../../../../web/language.tsx';
import type { Column } from '../../../../../web/ui/data-table.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { ContractPage, ContractRow } from '../../contract/contracts.ts';
import { contractNames } from '../../texts/contract-names.ts';
import css from '../parts/parts.module.css';
import { ContractMark, DaysMark, DeviationMark } from './marks.tsx';
import { texts } from './texts/list.ts';

/** Columns of the list. @param today 'YYYY-MM-DD' in the government's zone */
export function useContractColumns(
  page: Pick<ContractPage, 'rows' | 'total'> | undefined,
  today: string,
): Column<ContractRow>[] {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const f = useFormat();
  const { percent } = useChartNumbers();
  return [
    {
      id: 'contract',
      header: t('contract'),
      cell: (row) => (
        <span className={css.two}>
          {row.title}
          <span className={css.quiet}>{row.number}</span>
        </span>
      ),
      total: t('total', { n: f.count(page?.total ?? 0) }),
    },
    { id: 'deviation', header: t('deviation'), fixed: true, cell: (row) => <DeviationMark {...row} /> },
    {
      id: 'days',
      header: t('days'),
      fixed: true,
      width: 128,
      cell: (row) => <DaysMark row={row} today={today} />,
    },
    {
      id: 'progress',
      header: t('progress'),
      align: 'end',
      cell: (row) =>
        row.planned === null
          ? percent(row.percent)
          : t('progressOf', { real: percent(row.percent), planned: percent(row.planned) }),
    },
    { id: 'state', header: t('state'), cell: (row) => <ContractMark {...row} /> },
    { id: 'vendor', header: t('vendor'), cell: (row) => row.vendor?.name ?? '–' },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency.name },
    { id: 'value', header: t('value'), align: 'end', cell: (row) => f.rupiah(row.value) },
    {
      id: 'scm',
      header: t('scm'),
      cell: (row) => (row.scm === 'none' ? '–' : n(`scm-${row.scm}`)),
    },
    {
      id: 'fine',
      header: t('fine'),
      align: 'end',
      cell: (row) => (row.fine === 0 ? '–' : f.rupiah(row.fine)),
      hidden: true,
    },
    {
      id: 'forecast',
      header: t('forecast'),
      cell: (row) => (row.forecastEnd === null ? t('unknown') : f.shortDay(row.forecastEnd)),
      hidden: true,
    },
    { id: 'lastDay', header: t('lastDay'), cell: (row) => f.shortDay(row.lastDay), hidden: true },
    { id: 'kind', header: t('kind'), cell: (row) => n(`kind-${row.kind}`), hidden: true },
  ];
}
