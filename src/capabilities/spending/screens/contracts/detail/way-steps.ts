import type { StepState } from '../../../../../../web/ui/garis.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import type { ContractState, ContractStep } from '../../../rules/contracts/machine.ts';

export type HistoryEntry = ContractView['history'][number];

export interface WayStep {
  id: string;
  /** `state`: no paper, but how the contract stands between the last one and the next */
  kind: HistoryEntry['kind'] | 'state';
  mark: StepState;
  /** null: still ahead */
  entry: HistoryEntry | null;
}

/** Steps that nobody may leave out, and the state that each leads to. */
const STRAIGHT: readonly { step: ContractStep; reached: readonly ContractState[] }[] = [
  { step: 'signed', reached: ['appointed'] },
  { step: 'started', reached: ['appointed', 'signed'] },
  { step: 'handover-asked', reached: ['appointed', 'signed', 'running'] },
  { step: 'handed-over', reached: ['appointed', 'signed', 'running', 'handover-asked'] },
  {
    step: 'finally-handed-over',
    reached: ['appointed', 'signed', 'running', 'handover-asked', 'maintenance'],
  },
  {
    step: 'closed',
    reached: ['appointed', 'signed', 'running', 'handover-asked', 'maintenance', 'final'],
  },
];

/** What leaves the straight way: the line bends there, whoever is the reason. */
const BENDS: readonly HistoryEntry['kind'][] = ['suspended', 'extended', 'handover-refused', 'terminated'];

/** What happened to the contract in the order of recording, and what is still ahead of it. A step bends where it left the plan or was written back. */
export function waySteps({ contract, history }: Pick<ContractView, 'contract' | 'history'>): WayStep[] {
  const past = history.toReversed().map((entry, place): WayStep => {
    const bent = BENDS.includes(entry.kind) || entry.marks.length > 0;
    return { id: `${entry.kind}-${place}`, kind: entry.kind, mark: bent ? 'bent' : 'done', entry };
  });
  if (contract.state === 'terminated') return past;
  const ahead = STRAIGHT.filter(({ step, reached }) => {
    if (!reached.includes(contract.state)) return false;
    return step !== 'finally-handed-over' || contract.maintenanceDays > 0;
  });
  return [
    ...past,
    ...(ahead.length > 0
      ? [{ id: 'now', kind: 'state', mark: 'current', entry: null } satisfies WayStep]
      : []),
    ...ahead.map(({ step }): WayStep => ({ id: `ahead-${step}`, kind: step, mark: 'ahead', entry: null })),
  ];
}
