import type { Act, Actor, Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { agencyLineage } from '../../directory/index.ts';
import { MAY, mayAct, scopeOf, type Place } from '../policy.ts';
import { nextReportState, REPORT_TRANSITIONS, type ReportAction } from '../rules/machine.ts';
import { sees, type Scope } from '../rules/scope.ts';
import { findCase, findingAbove, lockReport, sightOf, type FindingCase } from '../store/cases.ts';
import { lockLoss, placeOfLoss, type Loss } from '../store/losses.ts';
import type { ReportRow } from '../store/tables.ts';
import { wrongReportState } from './refusals.ts';

/** The actor as this capability takes him: his agencies with those that went before them, whose findings came to him. */
export async function withPredecessors(tx: Tx, actor: Actor): Promise<Actor> {
  const agencies = [...new Set(actor.grants.flatMap((grant) => grant.agencyIds ?? []))];
  if (agencies.length === 0) return actor;
  const lineage = await agencyLineage(tx, agencies);
  const whole = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => lineage.get(id) ?? [id]))];
  return {
    ...actor,
    grants: actor.grants.map((grant) =>
      grant.agencyIds === null ? grant : { ...grant, agencyIds: whole(grant.agencyIds) },
    ),
  };
}

/** What the actor may see. */
export async function scopeFor(tx: Tx, act: Act): Promise<Scope> {
  return scopeOf(await withPredecessors(tx, act.actor));
}

export interface Opened {
  found: FindingCase;
  actor: Actor;
}

type Row = Parameters<typeof findingAbove>[1] | 'finding';

/** The finding above a row, for whoever may see it. Absent, foreign and hidden answer alike. @param lock hold it to change it */
export async function openCase(
  tx: Tx,
  act: Act,
  row: Row,
  id: string,
  lock: boolean,
): Promise<Outcome<Opened>> {
  const findingId = row === 'finding' ? id : await findingAbove(tx, row, id);
  const found = findingId === undefined ? undefined : await findCase(tx, findingId, lock);
  if (found === undefined) return notFound();
  const actor = await withPredecessors(tx, act.actor);
  return sees(scopeOf(actor), sightOf(found)) ? { found, actor } : notFound();
}

/** Whom one recommendation concerns; without one, the whole finding. */
export function placeOf(found: FindingCase, recommendationId?: string): Place {
  const parts = found.parts.filter(
    (part) => recommendationId === undefined || part.recommendation_id === recommendationId,
  );
  return sightOf({ finding: found.finding, parts });
}

/** Opens and holds a case for an action that `roles` may do on one recommendation. */
export async function openForAction(
  tx: Tx,
  act: Act,
  row: Row,
  id: string,
  roles: readonly Role[],
  recommendationOf: (found: FindingCase) => string | undefined = () => undefined,
): Promise<Outcome<Opened>> {
  const opened = await openCase(tx, act, row, id, true);
  if (isRefusal(opened)) return opened;
  return mayAct(opened.actor, roles, placeOf(opened.found, recommendationOf(opened.found)))
    ? opened
    : notAllowed();
}

/**
 * Holds a report for an action of its state machine. Drafts are seen by the team only; from the auditee, who may see it but not do
 * this, it asks for the right role.
 */
export async function openReport(
  tx: Tx,
  act: Act,
  id: string,
  action: ReportAction,
): Promise<Outcome<ReportRow>> {
  const report = await lockReport(tx, id);
  if (report === undefined) return notFound();
  const team = scopeOf(act.actor).clauses.some(
    (clause) => clause.from === 'draft' && clause.offices === null,
  );
  if (!team) return report.state === 'draft' ? notFound() : notAllowed();
  const allowed = act.actor.grants.some((grant) => REPORT_TRANSITIONS[action].who.includes(grant.role));
  if (!allowed) return notAllowed();
  return nextReportState(report.state, action, report.source) === null ? wrongReportState(report) : report;
}

/** A loss, held, for an action that `roles` may do. Absent, foreign and hidden answer alike. */
export async function openLossFor(
  tx: Tx,
  act: Act,
  id: string,
  roles: readonly Role[],
): Promise<Outcome<Loss>> {
  const loss = await lockLoss(tx, id);
  if (loss === undefined) return notFound();
  const actor = await withPredecessors(tx, act.actor);
  const place = placeOfLoss(loss);
  if (!mayAct(actor, MAY.readLosses, place)) return notFound();
  return mayAct(actor, roles, place) ? loss : notAllowed();
}
