import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { ResponseInput } from '../contract/findings.ts';
import { mayAct } from '../policy.ts';
import { nextReportState, REPORT_TRANSITIONS } from '../rules/machine.ts';
import { lockReport, sightOf } from '../store/cases.ts';
import type { ResponseRow } from '../store/tables.ts';
import { openCase } from './gate.ts';
import { findingLink, teamOf, tell } from './notices.ts';
import { wrongReportState } from './refusals.ts';
import { add } from './save.ts';

/** The auditee's answer to a finding of a draft that was sent to him. Another one may follow; none replaces an earlier one. */
export async function respond(
  tx: Tx,
  act: Act,
  findingId: string,
  input: ResponseInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openCase(tx, act, 'finding', findingId, false);
  if (isRefusal(opened)) return opened;
  const report = await lockReport(tx, opened.found.report.id);
  if (report === undefined) return notFound();
  const { actor, found } = opened;
  if (!mayAct(actor, REPORT_TRANSITIONS.respond.who, sightOf(found))) return notAllowed();
  if (nextReportState(report.state, 'respond', report.source) === null) return wrongReportState(report);
  const row: ResponseRow = {
    government_id: act.government.id,
    id: newId(),
    finding_id: findingId,
    agency_id: act.actor.agencyId,
    stance: input.stance,
    text: input.text,
    created_by: act.actor.id,
    created_at: act.now,
  };
  await add(tx, act, 'finding.respond', 'response', [row]);
  const { number, title } = found.finding;
  await tell(tx, act, await teamOf(tx, act, found), 'responded', row.id, findingLink(findingId), {
    number,
    title,
  });
  return { id: row.id };
}
