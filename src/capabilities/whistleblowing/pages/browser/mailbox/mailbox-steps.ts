import type { Status } from '../../../rules/status.ts';

const PLAN: readonly Status[] = ['received', 'read', 'assessed', 'investigated', 'concluded', 'closed'];
type State = 'done' | 'current' | 'ahead' | 'bent';

/** The steps that are shown: the plan as far as it was kept, and the turn where it was left. */
export function stepsTo(status: Status): { status: Status; state: State }[] {
  const at = PLAN.indexOf(status);
  if (at >= 0)
    return PLAN.map((each, index) => ({
      status: each,
      state: index < at || status === 'closed' ? 'done' : index === at ? 'current' : 'ahead',
    }));
  const before: Record<string, readonly Status[]> = {
    rejected: ['received', 'read'],
    referred: ['received', 'read', 'assessed'],
    objected: ['received', 'read', 'concluded'],
  };
  const done = (before[status] ?? []).map((each) => ({ status: each, state: 'done' as const }));
  const after: Status[] = status === 'objected' ? ['assessed', 'closed'] : ['closed'];
  return [
    ...done,
    { status, state: 'bent' },
    ...(status === 'rejected' ? [] : after.map((each) => ({ status: each, state: 'ahead' as const }))),
  ];
}
