import { useFormat, useTexts } from '../../../../web/language.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { State } from '../rules/request.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

const TONES: Record<State, 'ok' | 'warn' | 'danger' | 'info' | 'plain'> = {
  received: 'warn',
  checked: 'info',
  working: 'info',
  granted: 'ok',
  partly: 'ok',
  refused: 'danger',
  contested: 'warn',
  closed: 'plain',
};

export function StateMark({ state }: { state: State }) {
  const n = useTexts(names);
  return <StatusMark tone={TONES[state]} label={n(`state-${state}`)} />;
}

export interface Clock {
  hoursLeft: number | null;
  late: boolean;
  lateBy: number;
}

/** The clock in hours: what is left, or how late it is or was. */
export function ClockMark({ clock, due, done }: { clock: Clock; due: string; done: string | null }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (clock.late) return <StatusMark tone="bent" label={t('lateBy', { n: clock.lateBy })} />;
  if (done !== null) return <StatusMark tone="ok" label={t('inTime')} />;
  return <StatusMark tone="info" label={t('left', { n: clock.hoursLeft ?? 0, at: f.shortTime(due) })} />;
}
