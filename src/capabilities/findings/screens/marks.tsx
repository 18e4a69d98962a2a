import type { z } from 'zod';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { deadlineOut } from '../contract/common.ts';
import type { ReportState } from '../rules/machine.ts';
import type { Status } from '../rules/status.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';
import css from './marks.module.css';

const STATUS_TONES: Record<Status, Tone> = { BT: 'danger', BS: 'warn', TD: 'plain', S: 'ok' };
const STATE_TONES: Record<ReportState, Tone> = { draft: 'broken', responding: 'info', final: 'plain' };

/** One of the four statuses of a follow-up. */
export function Followed({ status }: { status: Status }) {
  const n = useTexts(names);
  return <StatusMark tone={STATUS_TONES[status]} label={n(`status-${status}`)} />;
}

/** How far a report is. */
export function ReportMark({ state }: { state: ReportState }) {
  const n = useTexts(names);
  return <StatusMark tone={STATE_TONES[state]} label={n(`state-${state}`)} />;
}

type Due = Omit<z.output<typeof deadlineOut>, 'due'> & { due: string | null };

/** The last day, bent where it has passed, and said to be provisional where a year's holidays are missing; `short` for tables. */
export function DueMark({ due, late, provisional, short }: Due & { short?: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (due === null) return <span className={css.quiet}>–</span>;
  return (
    <span className={css.due}>
      <span className={css.amount}>{f.shortDay(due)}</span>
      {late > 0 && <StatusMark tone="bent" label={t('late', { n: f.count(late) })} />}
      {provisional && <span className={css.quiet}>{t(short ? 'provisionalShort' : 'provisional')}</span>}
    </span>
  );
}

/** An amount; nothing owed is a dash, so that the eye finds what is. */
export function Amount({ value }: { value: number }) {
  const f = useFormat();
  return value === 0 ? (
    <span className={css.quiet}>–</span>
  ) : (
    <span className={css.amount}>{f.rupiah(value)}</span>
  );
}

/** A day in a table, on one line. */
export function Day({ day }: { day: string | null }) {
  const f = useFormat();
  return <span className={css.amount}>{f.shortDay(day)}</span>;
}
