import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { FindingListRow } from '../contract/findings.ts';
import { FindingPanel } from './finding-panel.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { findingsSearch, listQuery } from './findings-search.ts';
import { Amount, Day, DueMark, Followed, ReportMark } from './marks.tsx';
import { FINDINGS } from './paths.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';
import type { FindingList } from './types.ts';

/** Every finding that the reader may see. Filters live in the address; a row opens its summary beside the list. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(findingsSearch);
  const { page } = search;
  const list = useApi<FindingList>(`${FINDINGS}?${listQuery(search)}`);
  const columns = useColumns(list.data);
  const narrowed = search.report !== '' || search.person !== '';
  const shown = list.data?.rows.find((row) => row.id === search.show);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton to="/temuan/matriks">{t('matrix')}</LinkButton>
          <LinkButton to="/temuan/umur">{t('ageing')}</LinkButton>
        </>
      }
    >
      <FindingFilters />
      <DataTable
        name="findings"
        label={t('title')}
        query={list}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={(row) => setSearch({ show: row.id, page })}
        openId={search.show}
        onPage={(next) => setSearch({ page: next })}
        empty={t('empty')}
        download={{
          csv: `/api${FINDINGS}.csv?${listQuery(search)}`,
          xlsx: `/api${FINDINGS}.xlsx?${listQuery(search)}`,
        }}
        extra={
          narrowed && (
            <>
              <span>{t('narrowed')}</span>
              <Button kind="quiet" small onClick={() => setSearch({ report: '', person: '' })}>
                {t('widen')}
              </Button>
            </>
          )
        }
      />
      {shown && <FindingPanel row={shown} onClose={() => setSearch({ show: '', page })} />}
    </Page>
  );
}

function useColumns(list: FindingList | undefined): Column<FindingListRow>[] {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const sum = (value: number | undefined) => (value === undefined ? undefined : f.rupiah(value));
  return [
    {
      id: 'title',
      header: t('finding'),
      cell: (row) => `${row.number}. ${row.title}`,
      total: t('totalRows', { n: f.count(list?.total ?? 0) }),
    },
    { id: 'status', header: t('status'), cell: (row) => <Followed status={row.status} /> },
    {
      id: 'due',
      header: t('due'),
      cell: (row) => <DueMark {...row} short />,
      total: list && t('late-count', { n: f.count(list.totals.late) }),
    },
    {
      id: 'unpaid',
      header: t('unpaid'),
      align: 'end',
      cell: (row) => <Amount value={row.unpaid} />,
      total: sum(list?.totals.unpaid),
    },
    {
      id: 'value',
      header: t('value'),
      align: 'end',
      cell: (row) => <Amount value={row.value} />,
      total: sum(list?.totals.value),
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agencyName ?? '–' },
    { id: 'source', header: t('source'), cell: (row) => n(`source-${row.source}`) },
    { id: 'report', header: t('report'), cell: (row) => row.reportNumber ?? t('noNumber') },
    { id: 'reportOn', header: t('reportOn'), cell: (row) => <Day day={row.reportOn} />, hidden: true },
    { id: 'state', header: t('state'), cell: (row) => <ReportMark state={row.state} />, hidden: true },
    { id: 'code', header: t('code'), cell: (row) => row.code ?? '–', hidden: true },
  ];
}
