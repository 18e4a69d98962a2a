import { useMemo } from 'react';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { ForEars } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { TreeView } from '../../../contract/budget.ts';
import { budgetTexts } from '../../../texts/budget.ts';
import { gapTone } from '../../parts/gap.ts';
import { texts as common } from '../texts/absorption.ts';
import { texts } from '../texts/tree.ts';
import { openTo, shownRows, type ShownRow } from './shown-rows.ts';
import css from './tree.module.css';

type Row = TreeView['rows'][number];

interface CodeTreeProps {
  view: TreeView;
  open: readonly string[];
  onOpen: (codes: string[]) => void;
  /** where the lines below a code are listed */
  linesOf: (code: string) => string;
}

/** Levels that one button opens: affairs, fields and programmes, or account, group and type. */
const FIRST_LEVELS = 2;

/** Codes within each other, with what was budgeted, planned and spent below each. Of thousands, only the open ones are drawn. */
export function CodeTree({ view, open, onOpen, linesOf }: CodeTreeProps) {
  const t = useTexts(texts);
  const b = useTexts(budgetTexts);
  const c = useTexts(common);
  const f = useFormat();
  const numbers = useChartNumbers();
  const rows = useMemo(() => shownRows(view.rows, new Set(open)), [view, open]);
  const toggle = (code: string) =>
    onOpen(open.includes(code) ? open.filter((each) => each !== code) : [...open, code]);
  return (
    <DataTable<ShownRow<Row>>
      name="budget-tree"
      label={t('tree')}
      rows={rows}
      rowId={({ row }) => row.code}
      empty={t('empty')}
      extra={
        <>
          <Button small onClick={() => onOpen(openTo(view.rows, FIRST_LEVELS))}>
            {t('openAll')}
          </Button>
          {open.length > 0 && (
            <Button kind="quiet" small onClick={() => onOpen([])}>
              {t('closeAll')}
            </Button>
          )}
        </>
      }
      columns={[
        { id: 'code', header: t('code'), cell: (each) => <Code each={each} onToggle={toggle} /> },
        { id: 'ceiling', header: b('ceiling'), align: 'end', cell: ({ row }) => f.rupiah(row.ceiling) },
        { id: 'realised', header: b('realised'), align: 'end', cell: ({ row }) => f.rupiah(row.realised) },
        {
          id: 'percent',
          header: b('realisedPercent'),
          align: 'end',
          cell: ({ row }) => (row.realisedPercent === null ? '–' : numbers.percent(row.realisedPercent)),
        },
        {
          id: 'gap',
          header: b('gap'),
          align: 'end',
          cell: ({ row }) => (
            <StatusMark
              tone={gapTone(row.gap)}
              label={row.gap === null ? c('noPlan') : numbers.points(row.gap)}
            />
          ),
        },
        {
          id: 'lines',
          header: t('lines'),
          align: 'end',
          cell: ({ row }) => (
            <Link to={linesOf(row.code)}>
              {f.count(row.lines)} <ForEars>{t('linesOf', { code: row.code })}</ForEars>
            </Link>
          ),
        },
      ]}
    />
  );
}

function Code({ each, onToggle }: { each: ShownRow<Row>; onToggle: (code: string) => void }) {
  const t = useTexts(texts);
  const { row, depth, leaf, open } = each;
  return (
    <span className={css.code}>
      {Array.from({ length: depth }, (_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rules of the depth have no name
        <span key={at} className={css.step} />
      ))}
      {leaf ? (
        <span className={css.leaf} />
      ) : (
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-label={t(open ? 'closeCode' : 'openCode', { code: row.code })}
          onClick={() => onToggle(row.code)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d={open ? 'M1 4l5 5 5-5' : 'M4 1l5 5-5 5'} />
          </svg>
        </button>
      )}
      <span className={css.name}>
        <b>{row.code}</b> {row.name === '' ? t('noName') : row.name}
      </span>
    </span>
  );
}
