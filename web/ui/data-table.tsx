import { useTable } from '@tanstack/react-table';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import type { Problem } from '../problem.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import css from './data-table.module.css';
import { Empty } from './empty.tsx';
import { ProblemNotice } from './loaded.tsx';
import { Waiting } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { DRAW_ALL, TableBody } from './table-body.tsx';
import { columnDefs, features, readSort, type Column } from './table-columns.ts';
import { TableFoot, TableHead } from './table-head.tsx';
import { useRowKeys } from './table-keys.ts';
import { useTableMemory } from './table-memory.ts';
import { ChooseColumns, Downloads } from './table-tools.tsx';

export type { Column } from './table-columns.ts';

/** A page as the server sends it (`pageOf` in platform/http/schemas). */
export interface PageOfRows<T> {
  rows: readonly T[];
  total: number;
  page: number;
  size: number;
}

export interface DataTableProps<T extends object> {
  /** remembers chosen columns under this name */
  name: string;
  /** accessible name */
  label: string;
  columns: readonly Column<T>[];
  rowId: (row: T) => string;
  /** the server's page; without it `rows` */
  query?: {
    data: PageOfRows<T> | undefined;
    error: Problem | null;
    refetch: () => unknown;
    isPlaceholderData?: boolean;
  };
  /** all rows at once, sorted in the browser */
  rows?: readonly T[] | undefined;
  /** path that a row opens */
  rowLink?: (row: T) => string;
  /** or what happens instead, e.g. a side panel */
  onOpen?: (row: T) => void;
  /** id of the row that is open beside the table */
  openId?: string | null;
  /** 'deadline' or '-deadline' */
  sort?: string;
  onSort?: (sort: string) => void;
  onPage?: (page: number) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  /** actions for the chosen rows */
  bulk?: ReactNode;
  /** addresses under /api */
  download?: { csv?: string; xlsx?: string; pdf?: string };
  /** words when there are no rows */
  empty?: ReactNode;
  /** beside the column chooser */
  extra?: ReactNode;
}

const NO_ROWS: never[] = [];

/**
 * A ruled table: sticky head, frozen first column, sorting, column chooser, choice of rows, totals, pages; on phones each row
 * becomes an entry of a ledger. Keys: j k move, Enter opens, x chooses.
 */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { query, onPage } = props;
  const data = props.rows ?? query?.data?.rows;
  if (data === undefined && query?.error)
    return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  if (data === undefined) return <Waiting />;
  const page = query?.data;
  return (
    <div
      className={cx(css.table, query?.isPlaceholderData && css.stale)}
      aria-busy={query?.isPlaceholderData === true || undefined}
    >
      <Grid {...props} data={data} />
      {page && onPage && page.total > 0 && (
        <Pagination page={page.page} size={page.size} total={page.total} onPage={onPage} />
      )}
    </div>
  );
}

function Grid<T extends object>(props: DataTableProps<T> & { data: readonly T[] }) {
  const { name, label, columns, rowId, data, onSelect, selected, bulk, download, extra } = props;
  const t = useTexts(texts);
  const scroll = useRef<HTMLElement>(null);
  const memory = useTableMemory(name, columns);
  const [ownSort, setOwnSort] = useState(props.sort ?? '');
  const sort = props.onSort ? (props.sort ?? '') : ownSort;
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const sorting = useMemo(() => readSort(sort), [sort]);
  const rowSelection = useMemo(
    () => Object.fromEntries([...(selected ?? [])].map((id) => [id, true as const])),
    [selected],
  );
  const table = useTable({
    features,
    columns: defs,
    data: data.length === 0 ? NO_ROWS : (data as T[]),
    getRowId: rowId,
    manualSorting: props.onSort !== undefined,
    enableRowSelection: onSelect !== undefined,
    state: { sorting, rowSelection, columnVisibility: memory.visibility },
    onRowSelectionChange: (updater) => {
      const next = typeof updater === 'function' ? updater(rowSelection) : updater;
      onSelect?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
    onColumnVisibilityChange: (updater) =>
      memory.setVisibility(typeof updater === 'function' ? updater(memory.visibility) : updater),
  });
  useRowKeys(scroll, onSelect ? (id) => table.getRow(id).toggleSelected() : null);
  const rows = table.getRowModel().rows;
  const byId = useMemo(() => new Map(columns.map((each) => [each.id, each])), [columns]);
  const shown = table.getVisibleLeafColumns().map((each) => byId.get(each.id)!);
  const chosen = selected?.size ?? 0;
  return (
    <>
      <div className={css.tools} data-print="no">
        {onSelect && chosen > 0 && (
          <div className={css.bulk}>
            <output>
              <b>{t('chosenRows', { n: chosen })}</b>
            </output>
            {bulk}
            <Button kind="quiet" small onClick={() => onSelect(new Set())}>
              {t('clearChoice')}
            </Button>
          </div>
        )}
        {extra}
        <span className={css.space} />
        {download && <Downloads {...download} />}
        {rows.length > 0 && (
          <ChooseColumns columns={columns} visibility={memory.visibility} onChange={memory.setVisibility} />
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={typeof props.empty === 'string' ? props.empty : t('noRows')}>
          {typeof props.empty === 'string' || props.empty === undefined ? null : props.empty}
        </Empty>
      ) : (
        <section
          className={cx(css.scroll, rows.length > DRAW_ALL && css.tall)}
          ref={scroll}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('tableOf', { label })}
        >
          <table>
            <caption className="hidden">{label}</caption>
            <TableHead
              columns={shown}
              sort={sort}
              onSort={props.onSort ?? setOwnSort}
              selection={
                onSelect
                  ? {
                      all: table.getIsAllRowsSelected(),
                      some: chosen > 0,
                      toggle: () => table.toggleAllRowsSelected(),
                    }
                  : null
              }
            />
            <TableBody
              {...props}
              rows={rows}
              columns={shown}
              scroll={scroll}
              selectable={onSelect !== undefined}
            />
            <TableFoot columns={shown} selectable={onSelect !== undefined} />
          </table>
        </section>
      )}
    </>
  );
}
