import type { Words } from '../../../../web/language.tsx';
import type { StepState } from '../../../../web/ui/garis.tsx';
import type { EngagementRow } from '../contract.ts';
import type { texts as names } from '../texts/names.ts';
import type { texts } from './texts.ts';

type Gate = EngagementRow['gates'][number];

/** A stage on the straight line: a red gate bends it, also one that was overridden. */
export function stepOf(gate: Gate, current: EngagementRow['current']): StepState {
  if (gate.state === 'red') return 'bent';
  if (gate.state === 'conforms' || gate.state === 'notes') return 'done';
  return gate.stage === current ? 'current' : 'ahead';
}

/** What the gate says, in words. */
export function gateWords(
  gate: Gate,
  t: Words<keyof typeof texts.id>,
  n: Words<keyof typeof names.id>,
): string {
  if (gate.state === 'none') return t('noneMark');
  if (gate.state === 'proposed') return t('proposedMark');
  const says = n(`opinion-${gate.state}`);
  return gate.overridden ? `${says}, ${t('overriddenMark')}` : says;
}
