import { useTexts } from '../../../../../web/language.tsx';
import type { GarisStep } from '../../../../../web/ui/garis.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { VillageView } from '../../contract/village.ts';
import type { ShareVerdict } from '../../../../platform/share-verdict.ts';
import { villageNames } from '../../texts/village.ts';

export type Stage = VillageView['stages'][number];

/** A stage as a step of the straight line. */
export const STEP_OF: Record<Stage['state'], GarisStep['state']> = {
  paid: 'done',
  ready: 'current',
  waiting: 'current',
  late: 'bent',
  'not-open': 'ahead',
};

const TONES: Record<ShareVerdict, Tone> = { kept: 'ok', deviates: 'bent', 'cannot-say': 'plain' };

export function VerdictMark({ verdict }: { verdict: ShareVerdict }) {
  const n = useTexts(villageNames);
  return <StatusMark tone={TONES[verdict]} label={n(`verdict-${verdict}`)} />;
}

/** One word for both shares, of the budget and of the spending: the gravest that is known. */
export function verdictOf(check: VillageView['useCheck']): ShareVerdict {
  const all = [...(check.budget ?? []), ...check.realised].map((each) => each.verdict);
  if (all.includes('deviates')) return 'deviates';
  return check.budget?.every((each) => each.verdict === 'kept') ? 'kept' : 'cannot-say';
}
