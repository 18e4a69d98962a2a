import { lazy, Suspense, type RefObject } from 'react';
import type { Column, TableRow } from './table-columns.ts';
import { lineOf } from './table-line.tsx';
import type { VirtualBody as Body } from './table-virtual-body.tsx';

/** More rows than this are drawn only where they are seen; the box then scrolls by itself, on phones too. */
export const DRAW_ALL = 100;

export interface BodyProps<T extends object> {
  rows: TableRow<T>[];
  columns: readonly Column<T>[];
  scroll: RefObject<HTMLElement | null>;
  selectable: boolean;
  rowLink?: (row: T) => string;
  onOpen?: (row: T) => void;
  openId?: string | null;
}

// Few lists are that long: what they need is fetched when the first one comes.
const VirtualBody = lazy(() =>
  import('./table-virtual-body.tsx').then((module) => ({ default: module.VirtualBody })),
) as unknown as typeof Body;

export function TableBody<T extends object>(props: BodyProps<T>) {
  const { rows } = props;
  if (rows.length <= DRAW_ALL) return <tbody>{rows.map((row) => lineOf(row, props))}</tbody>;
  return (
    // Nothing that could be focused stands here meanwhile: it would vanish under the reader's keys.
    <Suspense fallback={<tbody aria-busy="true" />}>
      <VirtualBody {...props} />
    </Suspense>
  );
}
