import type { ContractView } from '../../../contract/contract-view.ts';
import type { texts } from '../texts/contract.ts';

type Key = Extract<keyof typeof texts.id, `head-${string}`>;

/** What somebody has to know first; `values` are raw: days as 'YYYY-MM-DD', points and rupiah as numbers. */
export interface HeadSentence {
  tone: 'info' | 'ok' | 'warn' | 'danger';
  key: Key;
  values: Record<string, string | number>;
}

type Known = Pick<ContractView, 'contract' | 'standing' | 'late' | 'missing'>;

/** The one sentence that matters: what stands outweighs what is late, and what is late what is behind; unknown accuses nobody. */
export function headSentence({ contract, standing, late, missing }: Known): HeadSentence {
  const { state, suspended, suspendedSince, maintenanceUntil, scm } = contract;
  if (state === 'terminated') return says('danger', 'head-terminated');
  if (state === 'closed') return says('ok', 'head-closed');
  if (state === 'final') return says('ok', 'head-final');
  if (state === 'maintenance')
    return maintenanceUntil === null
      ? says('info', 'head-maintenance')
      : says('info', 'head-maintenanceUntil', { day: maintenanceUntil });
  if (state === 'appointed' || state === 'signed') return says('info', `head-${state}`);
  if (suspended && suspendedSince !== null) return says('warn', 'head-suspended', { day: suspendedSince });
  if (late !== null && late.daysOver > 0) {
    const values = { days: late.daysOver, fine: late.fineSoFar, left: Math.abs(late.graceLeft) };
    return says('danger', late.graceLeft >= 0 ? 'head-over' : 'head-overGrace', values);
  }
  if (scm === 'termination') return says('danger', 'head-trialsFailed');
  if (standing === null)
    return says(
      'info',
      missing.includes('plan')
        ? 'head-noPlan'
        : missing.includes('progress')
          ? 'head-noProgress'
          : 'head-unknown',
    );
  const { deviation, critical, bound, forecastEnd } = standing;
  const points = Math.abs(deviation);
  if (critical === 3 && forecastEnd !== null)
    return says('danger', 'head-critical3', { points, day: forecastEnd });
  if (critical !== null)
    return says('danger', critical === 1 ? 'head-critical1' : 'head-critical2', { points });
  if (deviation < 0) return says('warn', 'head-behind', { points, bound });
  return deviation === 0 ? says('ok', 'head-onPlan') : says('ok', 'head-ahead', { points });
}

function says(tone: HeadSentence['tone'], key: Key, values: HeadSentence['values'] = {}): HeadSentence {
  return { tone, key, values };
}
