import type { Act, SubjectKind } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { weighOpenFlags } from '../../audit/index.ts';
import { decidedBetween } from '../../clearance/index.ts';
import { complaintsOn } from '../../complaints/index.ts';
import { getPeople } from '../../directory/index.ts';
import { findingsOn } from '../../findings/index.ts';
import { contractsOffSchedule } from '../../spending/index.ts';
import { integrityByAgency } from '../../survey/index.ts';
import { judgedBetween } from '../../travel/index.ts';
import type { Counted } from '../rules/figure.ts';
import { asOfIn, endOf, startOf, windowFrom } from '../rules/months.ts';
import type { Part } from '../rules/parts.ts';

/** Unit → what was counted there; null: nothing is known of anybody. */
export type CountedPart = Map<string, Counted> | null;

/**
 * What every capability tells of a month, through its door. Drafts are not asked for, nor is the sealed channel: it has no door here
 * (whistleblowing.test of this folder).
 */
export async function countParts(
  tx: Tx,
  act: Pick<Act, 'government' | 'today'>,
  month: PlainDate,
  windowMonths: number,
): Promise<Record<Part, CountedPart>> {
  const { zone } = act.government;
  const day = asOfIn(month, act.today);
  const from = windowFrom(month, windowMonths);
  const [since, before] = [startOf(from, zone), endOf(day, zone)];
  const complaints = await complaintsOn(tx, from, day);
  return {
    findings: countedAs(await findingsOn(tx, day, before), (each) => ({
      numerator: each.outstanding,
      denominator: each.all,
      amount: each.unpaid,
    })),
    certificates: await certificates(tx, since, before),
    'complaint-delay': countedAs(complaints, (each) => ({
      numerator: each.late,
      denominator: each.due,
      amount: null,
    })),
    'complaint-contested': countedAs(complaints, (each) => ({
      numerator: each.contested,
      denominator: each.answered,
      amount: null,
    })),
    travel: countedAs(await judgedBetween(tx, { from, until: day, start: since, before }), (each) => ({
      numerator: each.over,
      denominator: each.judged,
      amount: each.amount,
    })),
    flags: countedAs(await weighOpenFlags(tx, { from, day, since, before }), (each) => ({
      numerator: Math.round(each.weighted * 100) / 100,
      denominator: each.documents,
      amount: null,
    })),
    contracts: countedAs(await contractsOffSchedule(tx, day, before), (each) => ({
      numerator: each.off,
      denominator: each.judged,
      amount: null,
    })),
    survey: countedAs(await integrityByAgency(tx, before), (each) => ({
      numerator: null,
      denominator: each.answers,
      value: each.score,
      amount: null,
    })),
  };
}

function countedAs<T>(told: Map<string, T> | null, as: (each: T) => Counted): CountedPart {
  return told === null
    ? null
    : new Map(
        [...told].flatMap(([id, each]) => {
          const counted = as(each);
          return counted.denominator > 0 ? [[id, counted] as const] : [];
        }),
      );
}

/** Requests of people at the agency where they serve, of agencies at themselves; a vendor belongs to no agency. */
async function certificates(tx: Tx, since: string, before: string): Promise<CountedPart> {
  const decided = await decidedBetween(tx, since, before);
  if (decided.length === 0) return null;
  const idsOf = (kind: SubjectKind) =>
    decided.filter((each) => each.kind === kind).map((each) => each.subjectId);
  const people = await getPeople(tx, idsOf('person'));
  const sums = new Map<string, Counted>();
  for (const each of decided) {
    const agency = each.kind === 'agency' ? each.subjectId : (people.get(each.subjectId)?.agencyId ?? null);
    if (agency === null || each.kind === 'vendor') continue;
    const sum = sums.get(agency) ?? { numerator: 0, denominator: 0, amount: null };
    sums.set(agency, {
      numerator: (sum.numerator ?? 0) + each.refused,
      denominator: sum.denominator + each.decided,
      amount: null,
    });
  }
  return sums;
}
