import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { agencyLineage, agencySubtree } from '../../directory/index.ts';
import { scopeFor } from '../actions/gate.ts';
import type { FindingFilter } from '../contract/findings.ts';
import type { FindingSearch } from '../store/list-findings.ts';

/** What the reader asked for, within what he may see. An agency stands for all below it and all that went before. */
export async function searchFor(tx: Tx, act: Act, filter: FindingFilter): Promise<FindingSearch> {
  const offices = filter.agency === undefined ? undefined : await wholeOf(tx, filter.agency);
  return {
    scope: await scopeFor(tx, act),
    today: act.today,
    text: filter.text,
    offices,
    personId: filter.mine === true ? (act.actor.personId ?? act.actor.id) : filter.person,
    sources: filter.source,
    statuses: filter.status,
    states: filter.state,
    due: filter.due,
    code: filter.code,
    year: filter.year,
    reportId: filter.report,
  };
}

async function wholeOf(tx: Tx, agencyId: string): Promise<string[]> {
  const below = await agencySubtree(tx, [agencyId]);
  return [...new Set([...(await agencyLineage(tx, below)).values()].flat())];
}
