import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import type { Column } from '../../../../../web/ui/data-table.tsx';
import type { VerificationPage, VerificationRow } from '../../contract-verification.ts';
import { dayLabels } from '../../texts/verdict.ts';
import { MemberMark } from '../office/marks.tsx';
import { Amount, AnswerBy, DaysLine } from './marks.tsx';
import { classesOf } from './reading.ts';
import { texts } from './texts/queue.ts';
import css from './verification.module.css';

/** States in which an answer is still awaited. */
const AWAITED = ['evidence-requested', 'indicated'];

export function useQueueColumns(page: VerificationPage | undefined): Column<VerificationRow>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    {
      id: 'who',
      header: t('who'),
      cell: (row) => (
        <span className={css.who}>
          {row.name}
          <span className={css.quiet}>
            <Code>{row.tripNumber}</Code>
          </span>
        </span>
      ),
      total: t('totalRows', { n: f.count(page?.total ?? 0) }),
    },
    {
      id: 'low',
      header: t('low'),
      align: 'end',
      fixed: true,
      cell: (row) => <Amount value={row.low} />,
      total: page && f.rupiah(page.sum.low),
    },
    {
      id: 'rest',
      header: t('rest'),
      align: 'end',
      cell: (row) => <Amount value={row.high - row.low} />,
      total: page && f.rupiah(page.sum.high - page.sum.low),
    },
    { id: 'days', header: t('days'), cell: (row) => <Days row={row} /> },
    { id: 'state', header: t('state'), cell: (row) => <MemberMark state={row.state} /> },
    {
      id: 'due',
      header: t('due'),
      cell: (row) => <AnswerBy day={row.dueDay} open={AWAITED.includes(row.state)} />,
    },
    { id: 'where', header: t('where'), cell: (row) => row.destinations.join(', ') },
    {
      id: 'when',
      header: t('when'),
      cell: (row) => `${f.shortDay(row.fromDay)}–${f.shortDay(row.toDay)}`,
      hidden: true,
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency },
    {
      id: 'assigned',
      header: t('assigned'),
      cell: (row) =>
        row.mine ? t('mine') : (row.assigned ?? <span className={css.quiet}>{t('nobody')}</span>),
    },
    { id: 'replies', header: t('replies'), align: 'end', cell: (row) => f.count(row.replies), hidden: true },
  ];
}

/** The line of days and how many of them are contradicted; nothing yet where nothing was judged. */
function Days({ row }: { row: VerificationRow }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const classes = classesOf(row.classes);
  if (classes.length === 0) return <span className={css.quiet}>{t('notJudged')}</span>;
  const words = classes.map((each) => both(dayLabels[each])).join(', ');
  const all = f.count(classes.length);
  return (
    <span className={css.who}>
      <DaysLine classes={classes} label={t('line', { days: words })} />
      <span className={css.quiet}>
        {row.contradicted > 0
          ? t('count', { against: f.count(row.contradicted), all })
          : t('countNone', { all })}
      </span>
    </span>
  );
}
