import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import css from './data-table.module.css';
import { nextSort, type Column } from './table-columns.ts';

interface HeadProps<T> {
  columns: readonly Column<T>[];
  sort: string;
  onSort: (sort: string) => void;
  selection: { all: boolean; some: boolean; toggle: () => void } | null;
}

export function TableHead<T>({ columns, sort, onSort, selection }: HeadProps<T>) {
  const t = useTexts(texts);
  const sorted = (id: string) => (sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined);
  return (
    <thead>
      <tr>
        {selection && (
          <th scope="col" className={css.pick}>
            <input
              type="checkbox"
              aria-label={t('chooseAll')}
              checked={selection.all}
              ref={(box) => {
                if (box) box.indeterminate = selection.some && !selection.all;
              }}
              onChange={selection.toggle}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}

            scope="col"
            className={cx(column.align && css.end)}
            aria-sort={sorted(column.id)}
          >
            {column.sort ? (
              <button type="button" className={css.sort} onClick={() => onSort(nextSort(sort, column.id))}>
                {column.header}
                <svg
                  viewBox="0 0 8 12"
                  aria-hidden="true"
                  focusable="false"
                  className={cx(css.arrow, sorted(column.id) && css[sorted(column.id)!])}
                >
                  <path className={css.up} d="M1 5 4 1l3 4" />
                  <path className={css.down} d="M1 7l3 4 3-4" />
                </svg>
              </button>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The sum line, ruled twice as in a ledger. Only when a column has a total. */
export function TableFoot<T>({
  columns,
  selectable,
}: {
  columns: readonly Column<T>[];
  selectable: boolean;
}) {
  const t = useTexts(texts);
  if (!columns.some((each) => each.total !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {selectable && <td className={css.pick} />}
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} scope="row">
              {column.total ?? t('total')}
            </th>
          ) : (
            <td
              key={column.id}

              className={cx(column.align && css.end, column.total === undefined && css.blank)}
            >
              <span className={css.cellLabel} aria-hidden="true">
                {column.header}
              </span>
              <span className={css.cellValue}>{column.total}</span>
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
