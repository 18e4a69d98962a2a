import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import css from './data-table.module.css';
import type { BodyProps } from './table-body.tsx';
import { lineOf } from './table-line.tsx';

/** Pixels that a row is taken for until it has been measured. */
const ROW_HEIGHT = 37;

/** Rows of a long list: only those in sight and a few beside them are drawn. */
export function VirtualBody<T extends object>(props: BodyProps<T>) {
  const { rows, scroll, columns, selectable } = props;
  // The region that scrolls is known only once this body has mounted inside it.
  const [, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]!.id,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = columns.length + (selectable ? 1 : 0);
  return (
    <tbody>
      <Gap height={before} span={span} />
      {items.map((item) => lineOf(rows[item.index]!, props, item.index, virtual.measureElement))}
      <Gap height={after} span={span} />
    </tbody>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={css.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
