import { plainDate } from '../../../platform/calendar/index.ts';
import { seededCalendar } from '../../../platform/calendar/national-holidays.ts';
import {
  workingClock,
  workingDaySeconds,
  type OfficeHours,
} from '../../../platform/calendar/working-hours.ts';
import { chargeCases, chargeHolds, type CaseCharge } from '../rules/attribution/charge.ts';
import { measureHolds } from '../rules/attribution/holds.ts';
import { comparePeers } from '../rules/attribution/peers.ts';
import { FIRST_DAY, inventPayments, type InventedLog, type Invention } from './payments.ts';

export interface Found {
  /** delayed cases */
  delayed: number;
  /** of them, charged to the party that was delayed, and to nobody */
  right: number;
  nobody: number;
}

/** Invents a log and asks of every delayed case whether the right party is charged. */
export function measureAttribution(
  invention: Invention,
  office: Omit<OfficeHours, 'calendar' | 'zone'>,
): Found {
  const hours: OfficeHours = { ...office, zone: 'WITA', calendar: seededCalendar() };
  const clock = workingClock(hours, FIRST_DAY, plainDate('2030-01-01'));
  const invented = inventPayments(invention, clock, workingDaySeconds(hours.usual));
  const holds = measureHolds(invented.log, () => clock);
  const cases = chargeCases(
    holds,
    chargeHolds(
      holds,
      comparePeers(holds, () => null),
    ),
  );
  return compare(invented, cases);
}

function compare({ delayed }: InventedLog, cases: readonly CaseCharge[]): Found {
  const found: Found = { delayed: delayed.size, right: 0, nobody: 0 };
  for (const each of cases) {
    const truth = delayed.get(each.case);
    if (truth === undefined) continue;
    if (each.party === truth) found.right += 1;
    if (each.party === null) found.nobody += 1;
  }
  return found;
}
