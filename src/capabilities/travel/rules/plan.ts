import { daysBetween, type PlainDate } from '../../../platform/calendar/index.ts';

/** A trip as somebody plans it, as far as it can be judged without asking who the people are. */
export interface Plan {
  originCode: string;
  fromDay: PlainDate;
  toDay: PlainDate;
  destinations: readonly { code: string; latitude: number | null; longitude: number | null }[];
  legs: readonly PlannedLeg[];
  members: readonly { personId: string; isLeader: boolean }[];
}

export interface PlannedLeg {
  day: PlainDate;
  fromCode: string;
  toCode: string;
  terminals: readonly string[];
  departsAt: string | null;
  arrivesAt: string | null;
}

export type PlanFault =
  | 'days-order'
  | 'days-many'
  | 'code-unknown'
  | 'half-point'
  | 'leg-day'
  | 'leg-times'
  | 'leader'
  | 'person-twice'
  | 'no-destination'
  | 'no-account';

export interface FaultAt {
  field: string;
  fault: PlanFault;
}

/** A letter that sends somebody away for longer is a slip of the hand. */
const MOST_DAYS = 180;

type IsCode = (code: string) => boolean;

export function planFaults(plan: Plan, isCode: IsCode): FaultAt[] {
  const faults: FaultAt[] = [];
  if (plan.toDay < plan.fromDay) faults.push({ field: 'toDay', fault: 'days-order' });
  else if (daysBetween(plan.fromDay, plan.toDay) >= MOST_DAYS)
    faults.push({ field: 'toDay', fault: 'days-many' });
  if (!isCode(plan.originCode)) faults.push({ field: 'originCode', fault: 'code-unknown' });
  for (const [place, { code, latitude, longitude }] of plan.destinations.entries()) {
    if (!isCode(code)) faults.push({ field: `destinations.${place}.code`, fault: 'code-unknown' });
    if ((latitude === null) !== (longitude === null))
      faults.push({ field: `destinations.${place}.latitude`, fault: 'half-point' });
  }
  if (plan.members.filter((each) => each.isLeader).length !== 1)
    faults.push({ field: 'members', fault: 'leader' });
  for (const [place, { personId }] of plan.members.entries()) {
    if (plan.members.findIndex((each) => each.personId === personId) < place)
      faults.push({ field: `members.${place}.personId`, fault: 'person-twice' });
  }
  return [...faults, ...legFaults(plan.legs, plan, isCode)];
}

/** What a draft may still lack, and a proposal may not. */
export function missingParts(plan: { destinations: number; budgetAccount: string }): FaultAt[] {
  const faults: FaultAt[] = [];
  if (plan.destinations === 0) faults.push({ field: 'destinations', fault: 'no-destination' });
  if (plan.budgetAccount.trim() === '') faults.push({ field: 'budgetAccount', fault: 'no-account' });
  return faults;
}

/** What is wrong with legs of a trip of these days. */
export function legFaults(
  legs: readonly PlannedLeg[],
  { fromDay, toDay }: Pick<Plan, 'fromDay' | 'toDay'>,
  isCode: IsCode,
): FaultAt[] {
  return legs.flatMap((leg, place) => {
    const faults: FaultAt[] = [];
    const at = (field: string, fault: PlanFault) => faults.push({ field: `legs.${place}.${field}`, fault });
    if (leg.day < fromDay || leg.day > toDay) at('day', 'leg-day');
    if (!isCode(leg.fromCode)) at('fromCode', 'code-unknown');
    if (!isCode(leg.toCode)) at('toCode', 'code-unknown');
    if (!leg.terminals.every(isCode)) at('terminals', 'code-unknown');
    if (
      leg.departsAt !== null &&
      leg.arrivesAt !== null &&
      Date.parse(leg.arrivesAt) <= Date.parse(leg.departsAt)
    )
      at('arrivesAt', 'leg-times');
    return faults;
  });
}
