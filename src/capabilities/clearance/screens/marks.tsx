import type { Outcome } from '../rules/decide.ts';
import type { State } from '../rules/machine.ts';
import { useTexts } from '../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import { names } from '../texts/names.ts';

const STATES: Record<State, Tone> = {
  requested: 'bent',
  decided: 'info',
  'in-approval': 'info',
  'awaiting-signature': 'warn',
  valid: 'ok',
  expired: 'plain',
  revoked: 'broken',
  refused: 'danger',
};
const OUTCOMES: Record<Outcome, Tone> = { eligible: 'ok', conditional: 'warn', refused: 'danger' };

/** Where a request or certificate stands. */
export function StateMark({ state }: { state: State }) {
  const n = useTexts(names);
  return <StatusMark tone={STATES[state]} label={n(`state-${state}`)} />;
}

/** What the ledger says. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const n = useTexts(names);
  return <StatusMark tone={OUTCOMES[outcome]} label={n(`outcome-${outcome}`)} />;
}
