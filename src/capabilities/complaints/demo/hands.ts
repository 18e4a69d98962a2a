import type { Role } from '../../../platform/act.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';

/** Who works on complaints in the demo. */
export interface Hands {
  intake: DemoPlayer;
  reviewer: DemoPlayer;
  second: DemoPlayer;
  officer: DemoPlayer;
}

/** Null where a demo is too small to have a desk. */
export function handsOf(cast: DemoCast): Hands | null {
  const of = (...roles: Role[]) =>
    roles.map((role) => cast.holders.get(role)).find((each) => each !== undefined);
  const intake = of('intake-officer', 'inspektur');
  const reviewer = of('complaint-reviewer', 'inspektur');
  const second = of('inspektur', 'government-head');
  const officer = of('complaint-officer', 'agency-head');
  if (!intake || !reviewer || !second || !officer) return null;
  return { intake, reviewer, second, officer };
}
