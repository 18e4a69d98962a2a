import type { InboxRow } from '../../src/platform/inbox/contract.ts';
import { todayIn } from '../days.ts';
import { useBoth, useFormat, useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useSession } from '../session.ts';
import { MiniGaris } from '../ui/garis.tsx';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';
import css from './inbox.module.css';
import { lineOf } from './line.ts';

type Told = Words<keyof typeof texts.id>;

/** Working days left at which a matter begins to press. */
const SOON = 2;

/** The last day of a matter: its line, bent when late, and the days left or late in words. */
export function Due({ row }: { row: InboxRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { government } = useSession();
  const line = lineOf(row, todayIn(government.zone));
  const words = dueInWords(row, t);
  return (
    <span className={css.due}>
      {line && <MiniGaris steps={line} label="" />}
      <span>
        <StatusMark {...words} />
        {row.due !== null && row.state === 'open' && (
          <span className={css.by}>
            {row.dueClock
              ? t('byDay', { clock: both(row.dueClock), day: f.shortDay(row.due) })
              : f.shortDay(row.due)}
            {row.provisional && ` (${t('provisionalShort')})`}
          </span>
        )}
      </span>
    </span>
  );
}

/** Days left or late as people say them. */
export function dueInWords(
  { state, late, paused, daysLeft }: Pick<InboxRow, 'state' | 'late' | 'paused' | 'daysLeft'>,
  t: Told,
): { tone: Tone; label: string } {
  if (state === 'closed') return { tone: 'ok', label: t('done') };
  if (late && daysLeft !== null)
    return { tone: 'bent', label: t('lateBy', { days: inWorkingDays(-daysLeft, t) }) };
  if (late) return { tone: 'bent', label: t('late') };
  if (paused) return { tone: 'broken', label: t('held') };
  if (daysLeft === null) return { tone: 'plain', label: t('noClock') };
  if (daysLeft === 0) return { tone: 'warn', label: t('lastDay') };
  return {
    tone: daysLeft <= SOON ? 'warn' : 'plain',
    label: t('left', { days: inWorkingDays(daysLeft, t) }),
  };
}

/** '1 working day', '3 working days' */
export function inWorkingDays(n: number, t: Told): string {
  return n === 1 ? t('workingDay') : t('workingDays', { n });
}
