import { useTexts } from '../../../../web/language.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { State } from '../rules/machine.ts';
import { names } from '../texts/names.ts';

const TONES: Record<State, 'ok' | 'warn' | 'danger' | 'info' | 'plain'> = {
  submitted: 'info',
  incomplete: 'warn',
  complete: 'info',
  sent: 'info',
  decided: 'warn',
  settled: 'ok',
  recorded: 'plain',
  lapsed: 'danger',
};

export function StateMark({ state }: { state: State }) {
  const n = useTexts(names);
  return <StatusMark tone={TONES[state]} label={n(`state-${state}`)} />;
}
