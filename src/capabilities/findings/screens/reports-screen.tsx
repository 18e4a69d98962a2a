import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable, type Column, type PageOfRows } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { REPORT_STATES } from '../rules/machine.ts';
import { SOURCES } from '../rules/sources.ts';
import { AssignmentDialog } from './assignment-dialog.tsx';
import { Day, ReportMark } from './marks.tsx';
import { NewReportDialog } from './new-report-dialog.tsx';
import { REPORTS } from './paths.ts';
import { reportsSearch } from './reports-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/report.ts';
import type { ReportRow } from './types.ts';

/** All reports that the reader may see, newest first. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(reportsSearch);
  const reports = useApi<PageOfRows<ReportRow>>(REPORTS, search);
  const [doing, setDoing] = useState<'report' | 'assignment' | null>(null);
  const drafts = useHolds('auditor', 'team-leader', 'technical-controller', 'inspektur');
  const assigns = useHolds('team-leader', 'technical-controller', 'inspektur');
  const close = () => setDoing(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {drafts && (
            <Button kind="primary" onClick={() => setDoing('report')}>
              {t('newReport')}
            </Button>
          )}
          {assigns && <Button onClick={() => setDoing('assignment')}>{t('newAssignment')}</Button>}
        </>
      }
    >
      <Filters>
        <SearchField label={t('search')} value={search.text} onChange={(text) => setSearch({ text })} />
        <SelectFilter
          label={t('source')}
          value={search.source}
          onChange={(source) => setSearch({ source })}
          options={[
            { value: '', label: t('all') },
            ...SOURCES.map((value) => ({ value, label: n(`source-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('state')}
          value={search.state}
          onChange={(state) => setSearch({ state })}
          options={[
            { value: '', label: t('all') },
            ...REPORT_STATES.map((value) => ({ value, label: n(`state-${value}`) })),
          ]}
        />
      </Filters>
      <DataTable
        name="reports"
        label={t('title')}
        query={reports}
        rowId={(row) => row.id}
        rowLink={(row) => `/lhp/${row.id}`}
        columns={useColumns()}
        onPage={(page) => setSearch({ page })}
        empty={t('empty')}
      />
      {doing === 'report' && <NewReportDialog onClose={close} />}
      {doing === 'assignment' && <AssignmentDialog onClose={close} onOpened={close} />}
    </Page>
  );
}

function useColumns(): Column<ReportRow>[] {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return [
    { id: 'name', header: t('name'), cell: (row) => row.title },
    { id: 'number', header: t('number'), cell: (row) => row.number ?? t('noNumber') },
    { id: 'source', header: t('source'), cell: (row) => n(`source-${row.source}`) },
    { id: 'state', header: t('state'), cell: (row) => <ReportMark state={row.state} /> },
    { id: 'datedOn', header: t('datedOn'), cell: (row) => <Day day={row.datedOn} /> },
    { id: 'received', header: t('received'), cell: (row) => <Day day={row.receivedOn} /> },
    {
      id: 'findings',
      header: t('settled'),
      cell: (row) =>
        t('progress', { done: f.count(row.byStatus.S + row.byStatus.TD), all: f.count(row.findings) }),
    },
  ];
}
