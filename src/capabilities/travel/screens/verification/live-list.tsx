import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { LiveRow } from '../../contract-live.ts';
import { dayLabels } from '../../texts/verdict.ts';
import css from './live.module.css';
import { DaysLine } from './marks.tsx';
import { texts } from './texts/live.ts';

const WHERE: Record<LiveRow['where'], Tone> = {
  destination: 'ok',
  way: 'info',
  origin: 'plain',
  elsewhere: 'warn',
  unknown: 'broken',
};

/** One ruled row a traveller: who, where to, the line so far, and the area where he was last. */
export function LiveList({ rows }: { rows: readonly LiveRow[] }) {
  return (
    <ul className={css.list}>
      {rows.map((each) => (
        <Row key={each.memberId} row={each} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: LiveRow }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const words = row.days.map((each) => both(dayLabels[each.class])).join(', ');
  const label = t('line', { days: words === '' ? t('noDays') : words });
  return (
    <li className={row.bends ? css.bent : undefined}>
      <div className={css.head}>
        <Link to={`/perjalanan/${row.tripId}`}>{row.name}</Link>
        <span>{t('to', { where: row.destinations.join(', ') })}</span>
        {row.bends && <StatusMark tone="bent" label={t('bent')} />}
      </div>
      <div className={css.where}>
        <DaysLine classes={row.days.map((each) => each.class)} label={label} />
        <StatusMark tone={WHERE[row.where]} label={t(`where-${row.where}`)} />
      </div>
      <p>
        {row.last === null
          ? t('lastNone')
          : t('last', { regency: row.last.regency, time: f.time(row.last.at) })}
      </p>
      <p className={css.quiet}>
        {[
          row.positionTitle,
          row.agency,
          t('until', { from: f.shortDay(row.fromDay), to: f.shortDay(row.toDay) }),
        ].join(' · ')}
      </p>
    </li>
  );
}
