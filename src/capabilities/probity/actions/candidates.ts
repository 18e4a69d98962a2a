import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { procurementFlagsByAgency } from '../../audit/index.ts';
import { outstandingByAgency } from '../../findings/index.ts';
import { findPurchases, type Purchase } from '../../spending/index.ts';
import { SELECTION } from '../parameters.ts';
import { scoreOf, type Score } from '../rules/score.ts';
import { engagementsOf, interestsOf } from '../store/engagements.ts';
import type { Engagement, Interest } from '../store/tables.ts';

/** Purchases of a year that are weighed: the dearest. */
const WEIGHED = 400;

export interface Candidate {
  purchase: Purchase;
  interest: Interest | null;
  score: Score;
  engagement: Engagement | null;
}

/** Purchases with what speaks for auditors beside them, those first that call for them most. */
export async function weighPurchases(tx: Tx, act: Act, year: number): Promise<Candidate[]> {
  return weigh(tx, act, await findPurchases(tx, { year, most: WEIGHED }));
}

export async function weigh(tx: Tx, act: Act, purchases: readonly Purchase[]): Promise<Candidate[]> {
  const planIds = purchases.flatMap((each) => each.planId ?? []);
  const contractIds = purchases.flatMap((each) => each.contractId ?? []);
  const thresholds = await getParameter(tx, SELECTION, act.today);
  const interests = await interestsOf(tx, planIds);
  const engagements = await engagementsOf(tx, { planIds, contractIds });
  const findings = await outstandingByAgency(tx, act.today);
  const years = [...new Set(purchases.flatMap((each) => [each.year, each.year - 1]))];
  const flags = await procurementFlagsByAgency(tx, years);
  return purchases
    .map((purchase): Candidate => {
      const interest = interests.get(purchase.planId ?? '') ?? null;
      return {
        purchase,
        interest,
        score: scoreOf(
          {
            ceiling: purchase.ceiling,
            kind: purchase.kind,
            method: purchase.method,
            interest: interest?.mark ?? null,
            // Nothing final of anybody: it is not known. Of others only: this agency has none.
            findings: findings === null ? null : (findings.get(purchase.agencyId)?.count ?? 0),
            flags: flags.get(purchase.agencyId) ?? null,
          },
          thresholds,
        ),
        engagement:
          engagements.find(
            (each) =>
              (each.plan_id !== null && each.plan_id === purchase.planId) ||
              (each.contract_id !== null && each.contract_id === purchase.contractId),
          ) ?? null,
      };
    })
    .toSorted(
      (a, b) => (b.score.total ?? -1) - (a.score.total ?? -1) || b.purchase.ceiling - a.purchase.ceiling,
    );
}
