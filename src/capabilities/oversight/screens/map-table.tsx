import { useTexts } from '../../../../web/language.tsx';
import { texts as uiTexts } from '../../../../web/locales/ui.ts';
import { ChartFrame } from '../../../../web/ui/chart-frame.tsx';
import { Legend } from '../../../../web/ui/chart-marks.tsx';
import { cx } from '../../../../web/ui/cx.ts';
import { Link } from '../../../../web/ui/link.tsx';
import type { Cell, IntegrityMap } from '../contract.ts';
import type { Standing } from '../rules/figure.ts';
import css from './map-table.module.css';
import { rowsPath } from './rows-of.ts';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

type Row = IntegrityMap['rows'][number];

/** Shapes in a square of 12: how a figure stands is seen without colour. */
const SHAPES: Record<Standing, string> = {
  outside: 'M1 10.5h10L6 1.5Z',
  within: 'M1 6h10',
  few: 'M2 6h1m3 0h1m3 0h1',
  missing: 'M6 5.5v1',
};
const STANDINGS: Standing[] = ['outside', 'within', 'few', 'missing'];

/** Agencies beside parts: each cell says its own figure, with a shape and a tint for how it stands; the same as a table with both sides of the line. */
export function MapTable({
  parts,
  rows,
  month,
}: {
  parts: IntegrityMap['parts'];
  rows: readonly Row[];
  month: string;
}) {
  const t = useTexts(texts);
  const u = useTexts(uiTexts);
  const { n, figure, number } = useWords();
  const outside = rows.filter((row) => row.outside > 0).length;
  const path = (row: Row) => `/peta-integritas/${row.agency.id}`;
  return (
    <ChartFrame
      title={t('map')}
      titled={false}
      sentence={t('sentence', { outside, all: rows.length })}
      table={{
        columns: [
          { header: t('agency') },
          { header: t('part') },
          { header: t('figure'), end: true },
          { header: t('above'), end: true },
          { header: t('below'), end: true },
          { header: t('standing') },
        ],
        rows: rows.flatMap((row) =>
          row.cells.map((cell) => ({
            id: `${row.agency.id}-${cell.part}`,
            cells: [
              <Link key="agency" to={path(row)}>
                {row.agency.name}
              </Link>,
              n(`part-${cell.part}`),
              figure(cell),
              cell.numerator === null ? '–' : number(cell.numerator),
              cell.denominator === null ? '–' : number(cell.denominator),
              n(`standing-${cell.standing}`),
            ],
          })),
        ),
      }}
    >
      <Legend
        rows={STANDINGS.map((standing) => ({
          id: standing,
          label: n(`standing-${standing}`),
          sample: (
            <g className={cx(css.mark, css[standing])}>
              <rect className={css.ground} width="28" height="16" />
              <path d={SHAPES[standing]} transform="translate(8 2)" />
            </g>
          ),
        }))}
      />
      <section
        className={css.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={u('tableOf', { label: t('map') })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('agency')}</th>
              <th scope="col">{t('outside')}</th>
              {parts.map(({ part }) => (
                <th key={part} scope="col">
                  {n(`short-${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.agency.id}>
                <th scope="row">
                  <Link to={path(row)}>{row.agency.name}</Link>
                </th>
                <td className={css.count}>
                  {row.judged === 0 ? (
                    <span className={css.missing}>{t('outsideNone')}</span>
                  ) : (
                    t('outsideOf', { n: row.outside, all: row.judged })
                  )}
                </td>
                {parts.map(({ part }) => (
                  <MapCell
                    key={part}
                    cell={row.cells.find((each) => each.part === part)}
                    to={row.rows.includes(part) ? rowsPath(row.agency.id, part, month) : null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}

function MapCell({ cell, to }: { cell: Cell | undefined; to: string | null }) {
  const { n, value } = useWords();
  const t = useTexts(texts);
  const standing = cell?.standing ?? 'missing';
  return (
    <td className={css[standing]}>
      {cell === undefined || cell.value === null ? (
        <>
          <span aria-hidden="true">·</span>
          <span className="hidden">{n('standing-missing')}</span>
        </>
      ) : (
        <>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d={SHAPES[standing]} />
          </svg>
          {to === null || cell.denominator === null ? (
            value(cell.part, cell.value)
          ) : (
            <Link
              to={to}
              aria-label={`${value(cell.part, cell.value)}. ${t('openRows', { what: t(`rows-${cell.part}`) })}`}
            >
              {value(cell.part, cell.value)}
            </Link>
          )}
          <span className="hidden"> {n(`standing-${standing}`)}</span>
        </>
      )}
    </td>
  );
}
