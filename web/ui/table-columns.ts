import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  type Cell,
  type ColumnDef,
  type Header,
  type Row,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<T> {
  id: string;
  /** words above the column; also its name in the column chooser and beside the value on phones */
  header: string;
  cell: (row: T) => ReactNode;
  /** the server sorts by this id; in a table of `rows` the browser sorts by `value` */
  sort?: boolean;
  /** what the browser sorts by */
  value?: (row: T) => string | number | null;
  /** numbers and amounts stand at the end */
  align?: 'end';
  /** pixels, at most */
  width?: number;
  /** hidden until somebody chooses it */
  hidden?: boolean;
  /** cannot be hidden; the first column never can */
  fixed?: boolean;
  /** below the column, e.g. the sum over all rows */
  total?: ReactNode;
}

export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});
export type Features = typeof features;
export type TableRow<T extends object> = Row<Features, T>;
export type TableCell<T extends object> = Cell<Features, T, unknown>;
export type TableHeader<T extends object> = Header<Features, T, unknown>;

/** TanStack's definitions of our columns. */
export function columnDefs<T extends object>(
  columns: readonly Column<T>[],
): ColumnDef<Features, T, unknown>[] {
  const helper = createColumnHelper<Features, T>();
  return columns.map(
    (column, index) =>
      helper.accessor((row) => column.value?.(row) ?? null, {
        id: column.id,
        header: column.header,
        cell: (context) => column.cell(context.row.original),
        enableSorting: column.sort === true,
        enableHiding: index > 0 && column.fixed !== true,
        sortFn: 'alphanumeric',
        sortUndefined: 'last',
      }) as ColumnDef<Features, T, unknown>,
  );
}

/** 'deadline' and '-deadline' as addresses write them ⇄ TanStack's state. */
export function readSort(sort: string): { id: string; desc: boolean }[] {
  if (sort === '') return [];
  return [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }];
}

export function nextSort(sort: string, id: string): string {
  return sort === id ? `-${id}` : id;
}
