import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { LineDetail } from '../../contract/budget.ts';
import { budgetTexts } from '../../texts/budget.ts';
import { gapTone } from '../parts/gap.ts';
import { AddRealisation } from './line/add-realisation.tsx';
import { LineMonths } from './line/line-months.tsx';
import { texts as common } from './texts/absorption.ts';
import { texts } from './texts/line.ts';
import { texts as tree } from './texts/tree.ts';

/** One line of the budget: its ceiling, its months, and every rupiah that left it. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const query = useApi<LineDetail>(`/spending/lines/${id}`);
  return <Loaded query={query}>{(line) => <Line key={line.id} line={line} />}</Loaded>;
}

function Line({ line }: { line: LineDetail }) {
  const t = useTexts(texts);
  const b = useTexts(budgetTexts);
  const c = useTexts(common);
  const r = useTexts(tree);
  const f = useFormat();
  const numbers = useChartNumbers();
  return (
    <Page
      title={line.activityName || line.activityCode}
      lead={`${line.accountCode} ${line.accountName}`.trim()}
      back={{ to: '/serapan/anggaran?view=lines', label: r('linesTab') }}
      status={
        line.vanishedAt === null ? (
          <StatusMark
            tone={gapTone(line.gap)}
            label={line.gap === null ? c('noPlan') : c('points', { value: numbers.points(line.gap) })}
          />
        ) : (
          <StatusMark tone="broken" label={r('vanished', { day: f.shortTime(line.vanishedAt) })} />
        )
      }
    >
      <TwoColumns
        aside={
          <Section title={t('codes')}>
            <Facts
              rows={[
                {
                  term: b('agency'),
                  value: <Link to={`/serapan/${line.agency.id}`}>{line.agency.name}</Link>,
                },
                { term: b('activityCode'), value: <Code>{line.activityCode}</Code> },
                { term: b('accountCode'), value: <Code>{line.accountCode}</Code> },
                { term: b('funding'), value: line.fundingName || b(`tag-${line.fundingTag}`) },
                { term: b('ceiling'), value: f.rupiah(line.ceiling) },
                { term: t('original'), value: f.rupiah(line.ceilingOriginal) },
                { term: b('realised'), value: f.rupiah(line.realised) },
                { term: t('document'), value: line.documentNumber ?? '–' },
              ]}
            />
          </Section>
        }
      >
        <LineMonths line={line} />
        <Section title={t('realisations')}>
          <DataTable
            name="line-realisations"
            label={t('realisations')}
            rows={line.realisations}
            rowId={(row) => row.id}
            empty={t('noRealisations')}
            columns={[
              { id: 'day', header: t('day'), cell: (row) => f.shortDay(row.day) },
              { id: 'amount', header: t('amount'), align: 'end', cell: (row) => f.rupiah(row.amount) },
              {
                id: 'sp2d',
                header: t('sp2d'),
                cell: (row) =>
                  row.paymentId === null ? (
                    row.sp2dNumber || '–'
                  ) : (
                    <Link to={`/pembayaran/${row.paymentId}`}>{row.sp2dNumber || t('source-payment')}</Link>
                  ),
              },
              {
                id: 'source',
                header: t('source'),
                cell: (row) =>
                  row.vanishedAt === null ? (
                    t(`source-${row.source}`)
                  ) : (
                    <StatusMark tone="broken" label={t('gone')} />
                  ),
              },
              { id: 'recorded', header: t('recorded'), cell: (row) => f.shortTime(row.recordedAt) },
            ]}
          />
          {line.mayRealise && <AddRealisation lineId={line.id} />}
        </Section>
        {line.packages.length > 0 && (
          <Section title={t('packages')}>
            <DataTable
              name="line-packages"
              label={t('packages')}
              rows={line.packages}
              rowId={(row) => row.id}
              columns={[
                { id: 'name', header: t('name'), cell: (row) => row.name },
                { id: 'rup', header: t('rup'), cell: (row) => row.rupCode ?? '–' },
                { id: 'ceiling', header: t('ceiling'), align: 'end', cell: (row) => f.rupiah(row.ceiling) },
              ]}
            />
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}
