import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import type { Column } from '../../../../../web/ui/data-table.tsx';
import type { FlagPage, FlagRow } from '../../contract/flags.ts';
import css from './desk.module.css';
import { FlagMark, SeverityMark } from './marks.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/queue.ts';

/** One flag a row; every part of its rank has a column of its own. */
export function useQueueColumns(page: FlagPage | undefined): Column<FlagRow>[] {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const both = useBoth();
  return [
    {
      id: 'flag',
      header: t('flag'),
      cell: (row) => (
        <span className={css.flag}>
          <Code>{row.rule}</Code>
          <span className={css.subject} title={row.subject.label}>
            {row.subject.label}
          </span>
        </span>
      ),
      total: t('totalRows', { n: f.count(page?.total ?? 0) }),
    },
    { id: 'severity', header: t('severity'), cell: (row) => <SeverityMark severity={row.severity} /> },
    {
      id: 'money',
      header: t('money'),
      align: 'end',
      fixed: true,
      cell: (row) => (row.moneyAtRisk === null ? '–' : f.rupiah(row.moneyAtRisk)),
      total: page && f.rupiah(page.money),
    },
    {
      id: 'precision',
      header: t('precision'),
      align: 'end',
      cell: (row) => (
        <>
          {f.percent(row.place.precision)}{' '}
          <span className={css.quiet}>{t('cases', { n: f.count(row.place.n) })}</span>
        </>
      ),
    },
    {
      id: 'reason',
      header: t('reason'),
      cell: (row) => (
        <span className={css.oneLine} title={both(row.reason)}>
          {both(row.reason)}
        </span>
      ),
      total: page && page.unnamed > 0 ? t('unnamed', { n: f.count(page.unnamed) }) : undefined,
    },
    {
      id: 'agency',
      header: t('agency'),
      cell: (row) => (
        <span className={css.oneLine} title={row.agency ?? ''}>
          {row.agency ?? '–'}
        </span>
      ),
    },
    {
      id: 'assigned',
      header: t('assigned'),
      cell: (row) =>
        row.assigned === null ? (
          <span className={css.quiet}>{t('nobody')}</span>
        ) : row.assigned.mine ? (
          t('mine')
        ) : (
          row.assigned.name
        ),
    },
    { id: 'weight', header: t('weight'), align: 'end', cell: (row) => f.count(row.place.weight) },
    {
      id: 'weighed',
      header: t('weighed'),
      align: 'end',
      cell: (row) => (
        <span title={row.place.moneyAssumed ? t('assumed', { sum: f.rupiah(row.place.money) }) : undefined}>
          {row.place.moneyAssumed && <span className={css.quiet}>{t('stands')} </span>}
          {f.shortRupiah(row.place.money)}
        </span>
      ),
    },
    { id: 'rank', header: t('rank'), align: 'end', cell: (row) => f.count(row.place.rank) },
    {
      id: 'found',
      header: t('found'),
      cell: (row) => <span className={css.noWrap}>{f.shortTime(row.foundAt)}</span>,
    },
    { id: 'state', header: t('state'), cell: (row) => <FlagMark {...row} />, hidden: true },
    { id: 'scope', header: t('scope'), cell: (row) => n(`scope-${row.scope}`), hidden: true },
    { id: 'title', header: t('title2'), cell: (row) => both(row.ruleTitle), hidden: true },
    { id: 'year', header: t('year'), cell: (row) => String(row.year), hidden: true },
    {
      id: 'seen',
      header: t('seen'),
      cell: (row) => <span className={css.noWrap}>{f.shortTime(row.lastSeenAt)}</span>,
      hidden: true,
    },
  ];
}
