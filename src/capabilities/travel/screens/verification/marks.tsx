import { todayIn, daysBetween } from '../../../../../web/days.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { MiniGaris, type StepState } from '../../../../../web/ui/garis.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { DayClass } from '../../rules/days.ts';
import { dayLabels } from '../../texts/verdict.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/queue.ts';
import type { VerdictRule } from './types.ts';
import css from './verification.module.css';

/** Contradicted is kept apart from what is only not shown yet, by word, shape and colour. */
const DAY_TONES: Record<DayClass, Tone> = {
  H: 'ok',
  T: 'info',
  L: 'bent',
  A: 'bent',
  K: 'warn',
  U: 'broken',
};
/** How the line of days runs there: it bends only where evidence contradicts. */
export const DAY_STEPS: Record<DayClass, StepState> = {
  H: 'done',
  T: 'done',
  L: 'bent',
  A: 'bent',
  K: 'ahead',
  U: 'ahead',
};
const NIGHT_TONES = { supported: 'ok', contradicted: 'bent', unverified: 'broken' } as const;
const RULE_TONES: Record<VerdictRule['class'], Tone> = {
  contradicted: 'bent',
  unverified: 'broken',
  review: 'warn',
  procedural: 'info',
  advisory: 'plain',
};

export function DayMark({ kind, label }: { kind: DayClass; label?: string }) {
  const both = useBoth();
  return <StatusMark tone={DAY_TONES[kind]} label={label ?? both(dayLabels[kind])} />;
}

export function NightMark({ state, label }: { state: keyof typeof NIGHT_TONES; label: string }) {
  return <StatusMark tone={NIGHT_TONES[state]} label={label} />;
}

export function RuleMark({ kind }: { kind: VerdictRule['class'] }) {
  const n = useTexts(names);
  return <StatusMark tone={RULE_TONES[kind]} label={n(`rule-${kind}`)} />;
}

/** Longest line that still fits into a row. */
const MOST_STEPS = 14;

/** Days of a trip as the lying line, with their words for those who do not see it. */
export function DaysLine({ classes, label }: { classes: readonly DayClass[]; label: string }) {
  const steps = classes.slice(0, MOST_STEPS).map((each) => ({ state: DAY_STEPS[each] }));
  return <MiniGaris steps={steps} label={label} />;
}

/** The last day to answer, bent where it has passed while an answer is still awaited. */
export function AnswerBy({ day, open }: { day: string | null; open: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { government } = useSession();
  if (day === null) return '–';
  const late = open ? daysBetween(day, todayIn(government.zone)) : 0;
  return (
    <span className={css.due}>
      <span className={css.amount}>{f.shortDay(day)}</span>
      {late > 0 && <StatusMark tone="bent" label={t('late', { n: f.count(late) })} />}
    </span>
  );
}

/** Rupiah in a table; nothing is a dash, so that the eye finds what is. */
export function Amount({ value }: { value: number }) {
  const f = useFormat();
  return value === 0 ? (
    <span className={css.quiet}>–</span>
  ) : (
    <span className={css.amount}>{f.rupiah(value)}</span>
  );
}
