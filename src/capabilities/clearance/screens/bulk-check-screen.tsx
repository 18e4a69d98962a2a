import { useEffect } from 'react';
import { useApi, useRefresh } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../web/search.ts';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { Progress } from '../../../../web/ui/progress.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { BulkDetail, BulkLines } from '../contract.ts';
import { names } from '../texts/names.ts';
import { OutcomeMark } from './marks.tsx';
import { bulkSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Milliseconds between looks while the list is being checked. */
const SOON = 700;

/** One checked list: its progress, how many ended how, and every line. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const check = useApi<BulkDetail>(
    `/clearance/bulk-checks/${id}`,
    {},
    { refetchInterval: (data) => (data?.state === 'done' ? false : SOON) },
  );
  return <Loaded query={check}>{(data) => <Body check={data} />}</Loaded>;
}

function Body({ check }: { check: BulkDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const { counts } = check;
  return (
    <Page
      title={check.name}
      lead={check.asOf === null ? t('checking') : t('asOfDay', { day: f.day(check.asOf) })}
      back={{ to: '/eskbt/daftar', label: t('bulkTitle') }}
    >
      {check.state !== 'done' && <Progress label={t('checking')} value={check.done} max={check.total} />}
      <Stats>
        <Stat label={n('outcome-eligible')} value={f.count(counts.eligible)} />
        <Stat label={n('outcome-conditional')} value={f.count(counts.conditional)} />
        <Stat label={n('outcome-refused')} value={f.count(counts.refused)} />
        <Stat label={t('doubtful')} value={f.count(counts.problem)} />
      </Stats>
      <Lines check={check} />
    </Page>
  );
}

function Lines({ check }: { check: BulkDetail }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const both = useBoth();
  const refresh = useRefresh();
  const [search, setSearch] = useScreenSearch(bulkSearch);
  const path = `/clearance/bulk-checks/${check.id}/lines`;
  const lines = useApi<BulkLines>(path, search);
  useEffect(() => refresh(path), [refresh, path, check.done]);
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('show')}
          value={search.show}
          onChange={(show) => setSearch({ show })}
          options={[
            { value: '', label: t('every') },
            { value: 'refused', label: n('outcome-refused') },
            { value: 'conditional', label: n('outcome-conditional') },
            { value: 'problem', label: t('doubtful') },
            { value: 'eligible', label: n('outcome-eligible') },
          ]}
        />
      </Filters>
      <DataTable
        name="bulk-lines"
        label={check.name}
        query={lines}
        rowId={(row) => String(row.line)}
        columns={[
          { id: 'number', header: n('subjectNumber'), cell: (row) => <Code>{row.number}</Code> },
          { id: 'line', header: n('line'), align: 'end', cell: (row) => f.count(row.line) },
          { id: 'name', header: n('name'), cell: (row) => row.name ?? '–' },
          { id: 'office', header: n('office'), cell: (row) => row.officeName ?? '–' },
          {
            id: 'result',
            header: n('result'),
            cell: (row) =>
              row.problem !== null ? (
                <StatusMark tone="bent" label={n(`problem-${row.problem}`)} />
              ) : row.outcome === null ? (
                <StatusMark tone="plain" label={n('notYet')} />
              ) : (
                <OutcomeMark outcome={row.outcome} />
              ),
          },
          {
            id: 'owed',
            header: t('owed'),
            align: 'end',
            cell: (row) => (row.owed === 0 ? '–' : f.rupiah(row.owed)),
          },
          {
            id: 'reasons',
            header: n('reasons'),
            cell: (row) =>
              row.problem === 'doubled'
                ? n('alsoLines', { lines: row.twins.join(', ') })
                : row.items.map((item) => both(item.title)).join('; '),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('noLines')}
        download={{
          csv: `/api/clearance/bulk-checks/${check.id}/result.csv`,
          xlsx: `/api/clearance/bulk-checks/${check.id}/result.xlsx`,
        }}
      />
    </>
  );
}
