import { createContext, use, useId, useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { texts as uiTexts } from '../locales/ui.ts';
import { Button } from './button.tsx';
import css from './chart.module.css';
import { cx } from './cx.ts';

export interface ChartTable {
  columns: readonly { header: string; end?: boolean }[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}

interface ChartFrameProps {
  title: string;
  /** false: the title stands above already, e.g. as the section's; it is then heard only */
  titled?: boolean;
  /** of its heading: 2 where no section stands around it */
  level?: 2 | 3;
  /** what the chart says, in one sentence */
  sentence: string;
  /** the same numbers */
  table: ChartTable;
  /** beside the switch, e.g. downloads */
  actions?: ReactNode;
  children: ReactNode;
}

const Named = createContext({ title: '', sentence: '', words: '' });

/** A chart is a drawing, the sentence that it says, and a table of the same numbers. */
export function ChartFrame({
  title,
  titled = true,
  level = 3,
  sentence,
  table,
  actions,
  children,
}: ChartFrameProps) {
  const t = useTexts(texts);
  const [asTable, setAsTable] = useState(false);
  const Heading = !titled ? 'span' : level === 2 ? 'h2' : 'h3';
  const ids = { title: useId(), sentence: useId() };
  return (
    <figure className={css.figure} aria-labelledby={ids.title}>
      <div className={css.head}>
        <div className={css.words}>
          <Heading id={ids.title} className={titled ? css.title : 'hidden'}>
            {title}
          </Heading>
          <p id={ids.sentence} className={css.sentence}>
            {sentence}
          </p>
        </div>
        <div className={css.actions} data-print="no">
          {actions}
          <Button kind="quiet" small onClick={() => setAsTable((now) => !now)}>
            {t(asTable ? 'asChart' : 'asTable')}
          </Button>
        </div>
      </div>
      <Named value={{ ...ids, words: title }}>{asTable ? <Twin table={table} /> : children}</Named>
    </figure>
  );
}

/** The drawing: one image to whoever listens, named by the title and described by the sentence. */
export function Drawing({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  const ids = use(Named);
  return (
    <svg
      className={css.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that is made here has no address for an img
      role="img"
      aria-labelledby={ids.title}
      aria-describedby={ids.sentence}
    >
      {children}
    </svg>
  );
}

function Twin({ table }: { table: ChartTable }) {
  const u = useTexts(uiTexts);
  const { words } = use(Named);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={css.twin} tabIndex={0} aria-label={u('tableOf', { label: words })}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ header, end }) => (
              <th key={header} scope="col" className={cx(end && css.end)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, at) => {
                const column = table.columns[at]!;
                return at === 0 ? (
                  <th key={column.header} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column.header} className={cx(column.end && css.end)}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
