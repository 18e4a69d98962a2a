import { useFormat, useTexts } from '../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { ComplaintRow } from '../contract.ts';
import type { State } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts/list.ts';

const TONES: Record<State, Tone> = {
  received: 'warn',
  verified: 'info',
  'waiting-reporter': 'broken',
  answered: 'info',
  returned: 'bent',
  resolved: 'ok',
  objected: 'bent',
  reopened: 'bent',
  closed: 'ok',
  rejected: 'plain',
  merged: 'plain',
  withdrawn: 'plain',
};

/** Where a complaint stands. */
export function StateMark({ state }: { state: State }) {
  const n = useTexts(names);
  return <StatusMark tone={TONES[state]} label={n(`state-${state}`)} />;
}

/** The day until which somebody has to act, marked once it is over. */
export function DueMark({ due }: { due: ComplaintRow['due'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (due === null) return '–';
  const day = f.shortDay(due.on);
  return (
    <>
      {due.late ? <StatusMark tone="danger" label={t('late', { day })} /> : t('by', { day })}
      {due.provisional && ` (${t('provisional')})`}
    </>
  );
}
