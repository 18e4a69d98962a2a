/** How the price of a contract is formed. */
export const CONTRACT_KINDS = [
  'lump-sum',
  'unit-price',
  'lump-sum-unit-price',
  'time-based',
  'turnkey',
  'framework',
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** What is bought. */
export const WORK_KINDS = ['works', 'goods', 'consulting', 'services'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** All at once, by month, or by instalments (termin). */
export const PAY_MODES = ['once', 'monthly', 'instalments'] as const;
export type PayMode = (typeof PAY_MODES)[number];

export const GUARANTEE_KINDS = ['advance', 'performance', 'maintenance'] as const;
export type GuaranteeKind = (typeof GUARANTEE_KINDS)[number];

export const INSTALMENT_KINDS = ['advance', 'progress', 'retention'] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];

/** Where a contract stands: SPPBJ, signed, SPMK, handover asked, maintenance after PHO, final after FHO, closed or terminated. */
export const CONTRACT_STATES = [
  'appointed',
  'signed',
  'running',
  'handover-asked',
  'maintenance',
  'final',
  'closed',
  'terminated',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** What can happen to a contract by a paper; the first one makes it. */
export const CONTRACT_STEPS = [
  'appointed',
  'signed',
  'started',
  'suspended',
  'resumed',
  'extended',
  'handover-asked',
  'handover-refused',
  'handed-over',
  'finally-handed-over',
  'closed',
  'terminated',
] as const;
export type ContractStep = (typeof CONTRACT_STEPS)[number];

export interface ContractStanding {
  state: ContractState;
  /** force majeure: its clock stands still */
  suspended: boolean;
  /** some agreements know no time of maintenance: what is handed over is final */
  maintenanceDays: number;
}

type Move = ContractState | ((standing: ContractStanding) => ContractState);

interface Transition {
  /** from → to; where a state is not named, the step is refused */
  moves: Partial<Record<ContractState, Move>>;
  /** which side of a force majeure it needs: running clock, standing clock, or either */
  clock: 'runs' | 'stands' | 'either';
}

/** The state machine of a contract, as data. Whatever is not here is refused. */
const TRANSITIONS: Readonly<Record<Exclude<ContractStep, 'appointed'>, Transition>> = {
  signed: { moves: { appointed: 'signed' }, clock: 'either' },
  started: { moves: { signed: 'running' }, clock: 'either' },
  suspended: { moves: { running: 'running' }, clock: 'runs' },
  resumed: { moves: { running: 'running' }, clock: 'stands' },
  extended: { moves: { running: 'running' }, clock: 'runs' },
  'handover-asked': { moves: { running: 'handover-asked' }, clock: 'runs' },
  'handover-refused': { moves: { 'handover-asked': 'running' }, clock: 'either' },
  'handed-over': {
    moves: {
      'handover-asked': ({ maintenanceDays }) => (maintenanceDays > 0 ? 'maintenance' : 'final'),
    },
    clock: 'either',
  },
  'finally-handed-over': { moves: { maintenance: 'final' }, clock: 'either' },
  closed: { moves: { final: 'closed' }, clock: 'either' },
  terminated: {
    moves: {
      appointed: 'terminated',
      signed: 'terminated',
      running: 'terminated',
      'handover-asked': 'terminated',
      maintenance: 'terminated',
    },
    clock: 'either',
  },
};

/** Where a step leads; null: it does not fit where the contract stands. */
export function afterStep(standing: ContractStanding, step: ContractStep): ContractStanding | null {
  if (step === 'appointed') return null;
  const { moves, clock } = TRANSITIONS[step];
  const move = moves[standing.state];
  if (move === undefined) return null;
  if (clock !== 'either' && standing.suspended !== (clock === 'stands')) return null;
  const state = typeof move === 'function' ? move(standing) : move;
  const suspended = step === 'suspended' || (standing.suspended && step !== 'resumed' && state === 'running');
  return { ...standing, state, suspended };
}

/** Steps that fit now, in the order in which people think of them. */
export function stepsFrom(standing: ContractStanding): ContractStep[] {
  return CONTRACT_STEPS.filter((step) => afterStep(standing, step) !== null);
}

/** The vendor works, or is about to: progress is reported and late days are counted. */
export function isWorking(state: ContractState): boolean {
  return state === 'running' || state === 'handover-asked';
}

export function isOver(state: ContractState): boolean {
  return state === 'closed' || state === 'terminated';
}
