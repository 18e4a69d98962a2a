import type { RequestPage, RequestRow } from '../contract.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { DataTable, type Column, type DataTableProps } from '../../../../web/ui/data-table.tsx';
import { names } from '../texts/names.ts';
import { OutcomeMark, StateMark } from './marks.tsx';
import { texts } from './texts.ts';

type ColumnName = 'number' | 'name' | 'purpose' | 'state' | 'outcome' | 'owed' | 'since' | 'until';

interface RequestTableProps {
  /** remembers chosen columns under this name */
  name: string;
  label: string;
  columns: readonly ColumnName[];
  query: NonNullable<DataTableProps<RequestRow>['query']> & { data: RequestPage | undefined };
  onPage: (page: number) => void;
  empty: string;
  download?: { csv: string; xlsx: string };
}

/** Requests, each opening its own page. */
export function RequestTable({ name, label, columns, query, onPage, empty, download }: RequestTableProps) {
  const n = useTexts(names);
  const t = useTexts(texts);
  const f = useFormat();
  const all: Record<ColumnName, Column<RequestRow>> = {
    number: {
      id: 'number',
      header: n('number'),
      cell: (row) => (row.registerText === null ? '–' : <Code>{row.registerText}</Code>),
    },
    name: {
      id: 'name',
      header: n('name'),
      cell: (row) => (
        <>
          {row.subjectName}
          {row.subjectNumber !== null && (
            <>
              <br />
              <Code>{row.subjectNumber}</Code>
            </>
          )}
        </>
      ),
    },
    purpose: { id: 'purpose', header: n('purpose'), cell: (row) => n(`purpose-${row.purpose}`) },
    state: { id: 'state', header: n('state'), cell: (row) => <StateMark state={row.state} /> },
    outcome: {
      id: 'outcome',
      header: n('result'),
      cell: (row) => (row.outcome === null ? '–' : <OutcomeMark outcome={row.outcome} />),
    },
    owed: {
      id: 'owed',
      header: t('owed'),
      align: 'end',
      cell: (row) => (row.owed === 0 ? '–' : f.rupiah(row.owed)),
    },
    since: { id: 'since', header: t('since'), cell: (row) => f.time(row.stateSince) },
    until: {
      id: 'until',
      header: n('validUntil'),
      cell: (row) => (row.validUntil === null ? '–' : f.shortDay(row.validUntil)),
    },
  };
  return (
    <DataTable
      name={name}
      label={label}
      query={query}
      rowId={(row) => row.id}
      rowLink={(row) => `/eskbt/${row.id}`}
      columns={columns.map((each) => all[each])}
      onPage={onPage}
      empty={empty}
      {...(download ? { download } : {})}
    />
  );
}
