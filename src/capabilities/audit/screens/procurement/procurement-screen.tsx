import { useState } from 'react';
import type { z } from 'zod';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { examinedOut, latestRunOut, processPage } from '../../contract/procurement.ts';
import css from '../desk/desk.module.css';
import { SeverityMark } from '../desk/marks.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ProcessPanel } from './process-panel.tsx';
import { PROCESSES, procurementSearch } from './search.ts';
import { texts } from './texts.ts';

type ProcessPage = z.output<typeof processPage>;
type Process = ProcessPage['rows'][number];
type Examined = z.output<typeof examinedOut>;

/** Every process, the worst of what was found in it, and what could not be computed. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(procurementSearch);
  const { q, ocid, rule, agency, year, page, show } = search;
  const list = useApi<ProcessPage>(PROCESSES, {
    q: ocid === '' ? q : ocid,
    rule,
    agency,
    page,
    ...(year > 0 ? { year } : {}),
  });
  const latest = useApi<z.output<typeof latestRunOut>>('/audit/procurement/runs/latest').data;
  const [examined, setExamined] = useState<Examined | null>(null);
  const [importing, setImporting] = useState(false);
  const examine = useSend({
    send: () => post<Examined>('/audit/procurement/runs'),
    refresh: ['/audit'],
    said: t('examined'),
    done: setExamined,
  });
  const narrowed = q !== '' || ocid !== '' || rule !== '' || agency !== '' || year > 0;
  const years = [...new Set([year, ...(list.data?.rows ?? []).flatMap((each) => each.year ?? [])])].filter(
    (each) => each > 0,
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button onClick={() => setImporting(true)}>{t('import')}</Button>
          <Button busy={examine.sending} onClick={() => examine.send(undefined)}>
            {t('examine')}
          </Button>
        </>
      }
    >
      {examine.problem && <ProblemNotice problem={examine.problem} />}
      {examined !== null && (
        <Notice tone="ok" title={t('examined')}>
          <p>
            {t('examinedSays', {
              processes: f.count(examined.processes),
              found: f.count(examined.found),
              opened: f.count(examined.opened),
              gone: f.count(examined.gone),
            })}
          </p>
        </Notice>
      )}
      <Filters>
        <SearchField
          label={t('search')}
          hint={t('searchHint')}
          value={ocid === '' ? q : ocid}
          onChange={(next) => setSearch({ q: next, ocid: '' })}
        />
        <SearchField
          label={t('rule')}
          hint={t('ruleHint')}
          value={rule}
          onChange={(next) => setSearch({ rule: next.toUpperCase() })}
        />
        <AgencyFilter value={agency} onChange={(next) => setSearch({ agency: next })} />
        <SelectFilter
          label={t('year')}
          value={String(year)}
          onChange={(next) => setSearch({ year: Number(next) })}
          options={[
            { value: '0', label: t('year-any') },
            ...years.map((each) => ({ value: String(each), label: String(each) })),
          ]}
        />
      </Filters>
      {latest !== undefined && (
        <p>
          {latest.run === null
            ? t('never')
            : t('last', { time: f.time(latest.run.endedAt), n: f.count(latest.run.processes) })}
        </p>
      )}
      <div className={css.dense}>
        <DataTable
          name="audit-processes"
          label={t('title')}
          query={list}
          rowId={(row) => row.id}
          columns={useColumns(list.data)}
          onOpen={(row) => setSearch({ show: row.id, page })}
          openId={show}
          onPage={(next) => setSearch({ page: next })}
          empty={t(narrowed ? 'nothing' : 'empty')}
        />
      </div>
      {importing && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onExamine={() => {
            setImporting(false);
            examine.send(undefined);
          }}
        />
      )}
      {show !== '' && <ProcessPanel key={show} id={show} onClose={() => setSearch({ show: '', page })} />}
    </Page>
  );
}

function useColumns(page: ProcessPage | undefined): Column<Process>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    {
      id: 'process',
      header: t('process'),
      cell: (row) => <span className={css.oneLine}>{row.title === '' ? t('noName') : row.title}</span>,
      total: t('totalRows', { n: f.count(page?.total ?? 0) }),
    },
    {
      id: 'severity',
      header: t('severity'),
      cell: (row) =>
        row.severity === null ? (
          <span className={css.noWrap}>
            <StatusMark tone="ok" label={t('clear')} />
          </span>
        ) : (
          <SeverityMark severity={row.severity} />
        ),
    },
    { id: 'found', header: t('found'), cell: (row) => row.found.join(', ') },
    {
      id: 'value',
      header: t('value'),
      align: 'end',
      cell: (row) => (row.value === null ? '–' : f.rupiah(row.value)),
    },
    {
      id: 'notComputable',
      header: t('notComputable'),
      cell: (row) => (
        <span className={css.oneLine} title={row.notComputable.join(', ')}>
          {row.notComputable.join(', ')}
        </span>
      ),
    },
    {
      id: 'buyer',
      header: t('buyer'),
      cell: (row) => (
        <span className={css.oneLine} title={row.buyer ?? undefined}>
          {row.buyer ?? '–'}
        </span>
      ),
    },
    { id: 'method', header: t('method'), cell: (row) => row.methodDetails ?? row.method ?? '–' },
    { id: 'tendered', header: t('tendered'), cell: (row) => f.shortDay(row.tenderedOn) },
    {
      id: 'year',
      header: t('year'),
      cell: (row) => (row.year === null ? '–' : String(row.year)),
      hidden: true,
    },
  ];
}
