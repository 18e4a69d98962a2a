import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { FlagRow } from '../../contract/flags.ts';
import type { Severity } from '../../rules/verdict.ts';
import { names } from './texts/names.ts';

const SEVERITY_TONES: Record<Severity, Tone> = {
  critical: 'danger',
  high: 'bent',
  medium: 'warn',
  low: 'plain',
};

export function SeverityMark({ severity }: { severity: Severity }) {
  const n = useTexts(names);
  return <StatusMark tone={SEVERITY_TONES[severity]} label={n(`severity-${severity}`)} />;
}

const STATE_TONES = { open: 'warn', finding: 'danger', dismissed: 'plain', gone: 'ok' } as const;

/** Where a flag stands; of a finding also how far it has come. */
export function FlagMark({ state, findingState }: Pick<FlagRow, 'state' | 'findingState'>) {
  const n = useTexts(names);
  if (findingState !== null)
    return (
      <StatusMark tone={findingState === 'paid' ? 'ok' : 'danger'} label={n(`finding-${findingState}`)} />
    );
  return <StatusMark tone={STATE_TONES[state]} label={n(`state-${state}`)} />;
}
