import type { CaseClock } from '../../rules/deadlines.ts';
import type { StepState } from '../../../../../web/ui/garis.tsx';

/** The clocks as pieces of the straight line: it bends where a deadline was or is missed. */
export function clockStates(clocks: readonly Pick<CaseClock, 'state' | 'due'>[]): StepState[] {
  const running = nextClock(clocks);
  return clocks.map((each) => {
    if (each.state === 'late' || each.state === 'done-late') return 'bent';
    if (each.state === 'done') return 'done';
    return each === running ? 'current' : 'ahead';
  });
}

/** What is due first and not done; null: all is done. */
export function nextClock<C extends Pick<CaseClock, 'state' | 'due'>>(clocks: readonly C[]): C | null {
  return clocks
    .filter((each) => each.state === 'running' || each.state === 'late')
    .reduce<C | null>((first, each) => (first === null || each.due < first.due ? each : first), null);
}
