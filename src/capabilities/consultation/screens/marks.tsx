import { useTexts } from '../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { Stage } from '../rules/machine.ts';
import { names } from '../texts/names.ts';

const STAGES: Record<Stage, Tone> = {
  received: 'info',
  'waiting-asker': 'plain',
  'in-approval': 'warn',
  assistance: 'warn',
  answered: 'ok',
  assisted: 'ok',
  withdrawn: 'plain',
};

/** Where a question stands. */
export function StageMark({ stage }: { stage: Stage }) {
  const n = useTexts(names);
  return <StatusMark tone={STAGES[stage]} label={n(`stage-${stage}`)} />;
}
