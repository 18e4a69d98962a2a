import { useApi } from '../../../../web/api.ts';
import { DownloadLink } from '../../../../web/ui/button.tsx';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { STATUSES, type Status } from '../rules/status.ts';
import { Amount } from './marks.tsx';
import { overviewSearch } from './overview-search.ts';
import { MATRIX } from './paths.ts';
import { SourceFilter } from './source-filter.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/overview.ts';
import type { Matrix } from './types.ts';

type Row = Matrix['rows'][number];

/** Agencies by status; every number leads to the findings that it counts. */
export function Screen() {
  const t = useTexts(texts);
  const [{ source }] = useScreenSearch(overviewSearch);
  const matrix = useApi<Matrix>(MATRIX, { source });
  return (
    <Page
      title={t('matrix')}
      lead={t('matrixLead')}
      back={{ to: '/temuan', label: t('list') }}
      actions={<DownloadLink href={fileOf(`${MATRIX}.pdf`, source)}>{t('pdf')}</DownloadLink>}
    >
      <SourceFilter />
      <Loaded query={matrix}>{({ rows }) => <MatrixTable rows={rows} source={source} />}</Loaded>
    </Page>
  );
}

function fileOf(path: string, source: string): string {
  return source === '' ? `/api${path}` : `/api${path}?source=${source}`;
}

function MatrixTable({ rows, source }: { rows: Row[]; source: string }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const count = (id: 'late' | 'total' | Status, header: string): Column<Row> => ({
    id,
    header,
    align: 'end',
    sort: true,
    value: (row) => row[id],
    cell: (row) => <Count row={row} what={id} source={source} name={header} />,
    total: f.count(sum((row) => row[id])),
  });
  const money = (id: 'value' | 'unpaid'): Column<Row> => ({
    id,
    header: t(id),
    align: 'end',
    sort: true,
    value: (row) => row[id],
    cell: (row) => <Amount value={row[id]} />,
    total: f.rupiah(sum((row) => row[id])),
  });
  return (
    <DataTable
      name="matrix"
      label={t('matrix')}
      rows={rows}
      download={{ csv: fileOf(`${MATRIX}.csv`, source), xlsx: fileOf(`${MATRIX}.xlsx`, source) }}
      rowId={(row) => row.agencyId ?? 'none'}
      empty={t('emptyMatrix')}
      columns={[
        {
          id: 'agency',
          header: t('agency'),
          sort: true,
          value: (row) => row.agencyName,
          cell: (row) => row.agencyName ?? t('noAgency'),
          total: t('totalRows', { n: f.count(rows.length) }),
        },
        ...STATUSES.map((status) => count(status, n(`status-${status}`))),
        count('total', t('total')),
        count('late', t('late')),
        money('value'),
        money('unpaid'),
      ]}
    />
  );
}

interface CountProps {
  row: Row;
  what: 'late' | 'total' | Status;
  source: string;
  name: string;
}

function Count({ row, what, source, name }: CountProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const n = row[what];
  if (n === 0 || row.agencyId === null) return n === 0 ? '–' : f.count(n);
  const query = new URLSearchParams({ agency: row.agencyId, state: 'final' });
  if (source !== '') query.set('source', source);
  if (what === 'late') query.set('due', 'late');
  else if (what !== 'total') query.set('status', what);
  const label = t('toList', { n: f.count(n), agency: row.agencyName ?? t('noAgency'), status: name });
  return (
    <Link to={`/temuan?${query.toString()}`} aria-label={label}>
      {f.count(n)}
    </Link>
  );
}
