import { useFormat, useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/desk.ts';
import { Link } from '../ui/link.tsx';
import { Stat, Stats } from '../ui/stat.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { countRows, type DeskReply, type DeskRow } from './desk-rows.ts';
import css from './desk-screen.module.css';

/** What bends for the reader, in three figures of the rows below. */
export function Figures({ rows, today }: { rows: readonly DeskRow[]; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { late, week, others } = countRows(rows, today);
  return (
    <Stats>
      <Stat
        label={t('late')}
        value={f.count(late)}
        note={t(late === 0 ? 'lateNone' : 'lateSome')}
        tone={late === 0 ? 'ok' : 'bent'}
      />
      <Stat label={t('week')} value={f.count(week)} note={t('weekNote')} />
      <Stat label={t('others')} value={f.count(others)} note={t('othersNote')} />
    </Stats>
  );
}

/** The reader's own certificate in one line: until when it holds, or what is in its way. */
export function ClearanceLine({ of }: { of: NonNullable<DeskReply['clearance']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { validUntil, outcome, blockers, blocked } = of;
  const holds = validUntil !== null;
  return (
    <div className={css.clearance}>
      <Link to="/eskbt" className={css.clearanceName}>
        {t('clearance')}
      </Link>
      <StatusMark
        tone={outcome === 'refused' ? 'bent' : outcome === 'conditional' ? 'warn' : holds ? 'ok' : 'plain'}
        label={
          blocked > 0
            ? t(outcome === 'refused' ? 'clearanceBlocked' : 'clearanceConditional', { n: f.count(blocked) })
            : holds
              ? t('clearanceValid', { day: f.day(validUntil) })
              : t('clearanceFree')
        }
      />
      {blocked > 0 && (
        <ul className={css.blockers}>
          {blockers.map((each) => (
            <li key={each.id}>
              <Link to={each.link}>{both(each.title)}</Link>
            </li>
          ))}
          {blocked > blockers.length && (
            <li>
              <Link to="/eskbt">{t('clearanceMore', { n: f.count(blocked - blockers.length) })}</Link>
            </li>
          )}
        </ul>
      )}
      {blocked > 0 && holds && (
        <span className={css.about}>{t('clearanceValid', { day: f.day(validUntil) })}</span>
      )}
    </div>
  );
}
