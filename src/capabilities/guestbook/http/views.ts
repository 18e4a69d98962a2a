import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { VisitView } from '../contract.ts';
import { CLOSING_TIME } from '../parameters.ts';
import { standingOf } from '../rules/hours.ts';
import type { Visit } from '../store/visits.ts';

/** Visits as staff see them. */
export async function viewsOf(tx: Tx, act: Act, visits: readonly Visit[]): Promise<VisitView[]> {
  const closing = await getParameter(tx, CLOSING_TIME, act.today);
  return visits.map((visit) => viewOf(visit, act, closing));
}

function viewOf(visit: Visit, act: Act, closing: string): VisitView {
  const { id, code, name, institution, people, purpose, about, placeName, agencyName, gift } = visit;
  const stay = { ...visit, closes: visit.closes ?? closing };
  return {
    id,
    code,
    name,
    institution,
    people,
    purpose,
    about,
    placeName,
    agencyName,
    hostName: visit.hostName ?? (visit.hostTyped || visit.unitName || ''),
    hostKnown: visit.hostName !== null,
    gift,
    arrivedAt: visit.arrivedAt,
    leftAt: visit.leftAt,
    leftHow: visit.leftHow,
    standing: standingOf(stay, act.government.zone, act.now),
  };
}
