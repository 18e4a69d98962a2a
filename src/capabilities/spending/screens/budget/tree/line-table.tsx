import { apiAddress, type Query } from '../../../../../../web/address.ts';
import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Code } from '../../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { LinePage } from '../../../contract/budget.ts';
import { budgetTexts } from '../../../texts/budget.ts';
import { gapTone } from '../../parts/gap.ts';
import { texts as common } from '../texts/absorption.ts';
import { texts } from '../texts/tree.ts';

interface LineTableProps {
  query: Query;
  page: number;
  onPage: (page: number) => void;
  /** only below this code; '' for all */
  code: string;
  onWiden: () => void;
}

export function LineTable({ query, page, onPage, code, onWiden }: LineTableProps) {
  const t = useTexts(texts);
  const b = useTexts(budgetTexts);
  const c = useTexts(common);
  const f = useFormat();
  const numbers = useChartNumbers();
  const lines = useApi<LinePage>('/spending/lines', { ...query, page });
  return (
    <DataTable
      name="budget-lines"
      label={t('linesTab')}
      query={lines}
      rowId={(row) => row.id}
      rowLink={(row) => `/serapan/anggaran/${row.id}`}
      onPage={onPage}
      empty={t('empty')}
      download={{
        csv: apiAddress('/spending/lines.csv', query),
        xlsx: apiAddress('/spending/lines.xlsx', query),
      }}
      extra={
        code !== '' && (
          <>
            <span>{t('below', { code })}</span>
            <Button kind="quiet" small onClick={onWiden}>
              {t('widen')}
            </Button>
          </>
        )
      }
      columns={[
        { id: 'activity', header: t('activity'), cell: (row) => row.activityName || row.activityCode },
        { id: 'code', header: b('activityCode'), cell: (row) => <Code>{row.activityCode}</Code> },
        {
          id: 'account',
          header: t('account'),
          cell: (row) => `${row.accountCode} ${row.accountName}`.trim(),
        },
        { id: 'agency', header: b('agency'), cell: (row) => row.agency.name },
        {
          id: 'funding',
          header: b('funding'),
          hidden: true,
          cell: (row) => row.fundingName || b(`tag-${row.fundingTag}`),
        },
        { id: 'ceiling', header: b('ceiling'), align: 'end', cell: (row) => f.rupiah(row.ceiling) },
        { id: 'realised', header: b('realised'), align: 'end', cell: (row) => f.rupiah(row.realised) },
        {
          id: 'percent',
          header: b('realisedPercent'),
          align: 'end',
          cell: (row) => (row.realisedPercent === null ? '–' : numbers.percent(row.realisedPercent)),
        },
        {
          id: 'gap',
          header: b('gap'),
          align: 'end',
          cell: (row) =>
            row.vanishedAt === null ? (
              <StatusMark
                tone={gapTone(row.gap)}
                label={row.gap === null ? c('noPlan') : numbers.points(row.gap)}
              />
            ) : (
              <StatusMark tone="broken" label={t('vanished', { day: f.shortTime(row.vanishedAt) })} />
            ),
        },
      ]}
    />
  );
}
