import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { ContractChanges } from '../../../spending/index.ts';
import { judgeDrift, type ContractFacts } from '../../rules/procurement/judged/drift.ts';
import type { ProcurementThresholds } from '../../rules/procurement/thresholds.ts';
import type { YearAnswers } from './examine-procurement.ts';
import { jsonOf } from './snapshot.ts';

/** PBJ-08 of every contract. Nobody records yet which fine was charged: lateness alone cannot be computed. */
export function contractFlags(
  contracts: readonly ContractChanges[],
  thresholds: ProcurementThresholds,
  today: PlainDate,
  answersOf: (year: number) => YearAnswers,
): void {
  for (const { agencyId, year, vendorId, ...contract } of contracts) {
    // Lateness counts once the work is done; until then each night would change what the flag stands on.
    const asked = contract.doneOn ?? contract.versions.at(-1)?.endOn ?? today;
    const facts: ContractFacts = { ...contract, today: asked, fined: null };
    const verdict = judgeDrift(facts, thresholds);
    const subject = { kind: 'contract' as const, id: contract.id };
    const answers = answersOf(year);
    if (verdict.state === 'not-computable') answers.undecided.push({ code: verdict.code, subject });
    if (verdict.state !== 'found') continue;
    answers.found.push({
      verdict,
      subject,
      key: '',
      agencyId,
      year,
      vendorId,
      data: jsonOf({ kind: 'contract', contract: facts }),
      thresholds: jsonOf(thresholds),
    });
  }
}
