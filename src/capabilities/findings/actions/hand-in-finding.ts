import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { handInFindings, type HandedInPart } from './hand-in-findings.ts';

/** A loss that another capability has established, with whoever owes it; its title is that of the report and of its one finding. */
export interface HandedInFinding extends Omit<HandedInPart, 'debtor'> {
  debtorPersonId: string;
}

/**
 * Takes a loss in as a report of the inspectorate with one finding, whose only recommendation is to pay it into the treasury. It stands
 * before the auditee for his response, and nobody edits it; it blocks nobody yet.
 */
export async function handInFinding(
  tx: Tx,
  act: Act,
  { debtorPersonId, ...part }: HandedInFinding,
): Promise<Outcome<{ reportId: string; findingId: string }>> {
  const debtor = { kind: 'person' as const, id: debtorPersonId };
  const handed = await handInFindings(tx, act, {
    title: part.title,
    state: 'responding',
    findings: [{ ...part, debtor }],
  });
  return isRefusal(handed) ? handed : { reportId: handed.reportId, findingId: handed.findingIds[0]! };
}
