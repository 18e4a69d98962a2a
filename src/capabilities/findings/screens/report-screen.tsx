import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Garis, type GarisStep } from '../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { Amount, Followed, ReportMark } from './marks.tsx';
import { reportAt } from './paths.ts';
import { ReportActions } from './report-actions.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/report.ts';
import type { Report } from './types.ts';

/** One report: its head, its findings, its course, and what the reader may do with it. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const report = useApi<Report>(reportAt(id));
  return <Loaded query={report}>{(data) => <Body report={data} />}</Loaded>;
}

function Body({ report }: { report: Report }) {
  const t = useTexts(texts);
  return (
    <Page
      title={report.title}
      status={<ReportMark state={report.state} />}
      actions={<ReportActions report={report} />}
      back={{ to: '/lhp', label: t('back') }}
    >
      <TwoColumns aside={<Aside report={report} />}>
        <Section
          title={t('findings')}
          actions={
            report.may.includes('edit') && (
              <LinkButton to={`/lhp/${report.id}/temuan`} kind="primary" small>
                {t('addFinding')}
              </LinkButton>
            )
          }
        >
          <Items report={report} />
        </Section>
      </TwoColumns>
    </Page>
  );
}

function Items({ report }: { report: Report }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { items } = report;
  if (items.length === 0) return <Empty title={t('noFindings')} />;
  return (
    <DataTable
      name="report-items"
      label={t('findings')}
      rows={items}
      rowId={(row) => row.id}
      rowLink={(row) => `/temuan/${row.id}`}
      columns={[
        {
          id: 'finding',
          header: t('finding'),
          cell: (row) => `${row.number}. ${row.title}`,
          total: t('sum', { n: f.count(items.length) }),
        },
        ...(report.state === 'final'
          ? [
              {
                id: 'status',
                header: t('status'),
                fixed: true,
                cell: (row: Report['items'][number]) => <Followed status={row.status} />,
              },
            ]
          : []),
        {
          id: 'value',
          header: t('value'),
          align: 'end',
          fixed: true,
          cell: (row) => <Amount value={row.value} />,
          total: f.rupiah(items.reduce((sum, row) => sum + row.value, 0)),
        },
      ]}
    />
  );
}

function Aside({ report }: { report: Report }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <>
      <Section title={t('timeline')}>
        <Course report={report} />
      </Section>
      <Section title={t('summary')}>
        <Facts
          rows={[
            { term: t('number'), value: report.number ?? t('noNumber') },
            { term: t('datedOn'), value: f.day(report.datedOn) },
            { term: t('source'), value: n(`source-${report.source}`) },
            {
              term: t('assignment'),
              value: report.assignment
                ? `${report.assignment.number}, ${report.assignment.title}`
                : t('noAssignment'),
            },
            ...(report.confidential ? [{ term: t('confidential'), value: t('confidentialHint') }] : []),
          ]}
        />
      </Section>
    </>
  );
}

const ORDER = ['draft', 'responding', 'final', 'received'] as const;

/** Draft → response → issued → received; reports of others have no response here. */
function Course({ report }: { report: Report }) {
  const t = useTexts(texts);
  const f = useFormat();
  const reached = report.receivedOn !== null ? 4 : report.state === 'final' ? 3 : ORDER.indexOf(report.state);
  const at: Partial<Record<(typeof ORDER)[number], string>> = {
    responding: report.state === 'responding' ? `${t('respondBy')} ${f.shortDay(report.respondBy)}` : '',
    final: report.state === 'final' ? f.shortDay(report.datedOn) : '',
    received: report.receivedOn === null ? '' : f.shortDay(report.receivedOn),
  };
  const steps = ORDER.filter((each) => each !== 'responding' || report.source === 'APIP').map(
    (id): GarisStep => {
      const place = ORDER.indexOf(id);
      return {
        id,
        label: t(`step-${id}`),
        state: place < reached ? 'done' : place === reached ? 'current' : 'ahead',
        ...(at[id] && { at: at[id] }),
      };
    },
  );
  return <Garis steps={steps} label={t('timeline')} />;
}
