import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import css from './data-table.module.css';
import { Link } from './link.tsx';
import type { BodyProps } from './table-body.tsx';
import type { Column, TableRow } from './table-columns.ts';

/** One row of the table; `index` and `measure` are for rows that are drawn only where they are seen. */
export function lineOf<T extends object>(
  row: TableRow<T>,
  props: BodyProps<T>,
  index?: number,
  measure?: (node: Element | null) => void,
) {
  const { columns, selectable, rowLink, onOpen, openId } = props;
  return (
    <Line
      key={row.id}
      id={row.id}
      row={row.original}
      columns={columns}
      chosen={selectable ? row.getIsSelected() : null}
      onChoose={() => row.toggleSelected()}
      to={rowLink?.(row.original)}
      onOpen={onOpen}
      open={openId === row.id}
      index={index}
      measure={measure}
    />
  );
}

interface LineProps<T> {
  id: string;
  row: T;
  columns: readonly Column<T>[];
  /** null: rows of this table cannot be chosen */
  chosen: boolean | null;
  onChoose: () => void;
  to: string | undefined;
  onOpen: ((row: T) => void) | undefined;
  open: boolean;
  index: number | undefined;
  measure: ((node: Element | null) => void) | undefined;
}

function Line<T>({ id, row, columns, chosen, onChoose, to, onOpen, open, index, measure }: LineProps<T>) {
  const t = useTexts(texts);
  return (
    <tr
      ref={measure}
      data-row={id}
      data-index={index}
      className={cx(chosen && css.chosen, open && css.open)}
      aria-selected={chosen ?? undefined}
    >
      {chosen !== null && (
        <td className={css.pick}>
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => onChoose()}
            aria-label={t('chooseRow', { name: id.slice(-4) })}
            aria-describedby={`row-${id}`}
          />
        </td>
      )}
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" id={`row-${id}`}>
            <Opener to={to} onOpen={onOpen && (() => onOpen(row))}>
              {column.cell(row)}
            </Opener>
          </th>
        ) : (
          <td key={column.id} className={cx(column.align && css.end)}>
            <span className={css.cellLabel} aria-hidden="true">
              {column.header}
            </span>
            <span className={css.cellValue}>{column.cell(row)}</span>
          </td>
        ),
      )}
    </tr>
  );
}

/** What j and k move between, and what Enter opens. */
function Opener({
  to,
  onOpen,
  children,
}: {
  to: string | undefined;
  onOpen: (() => void) | undefined;
  children: ReactNode;
}) {
  if (onOpen) {
    return (
      <button type="button" className={css.opener} onClick={onOpen} data-opener>
        {children}
      </button>
    );
  }
  if (to !== undefined) {
    return (
      <Link to={to} className={css.opener} data-opener>
        {children}
      </Link>
    );
  }
  return children;
}
