import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { openComplaintsByAgency } from '../../../complaints/index.ts';
import { listAgencies, type Agency } from '../../../directory/index.ts';
import { outstandingByAgency } from '../../../findings/index.ts';
import { sumAbsorption } from '../../../spending/index.ts';
import { integrityByAgency } from '../../../survey/index.ts';
import type { KnownPart } from '../../rules/plan/parts.ts';
import type { AgencyFacts } from '../../rules/plan/score.ts';
import { flagRisk } from '../../store/plan/flag-risk.ts';
import { rankingOn } from '../flags/ranking.ts';

/**
 * What is known of every agency on a day, part by part. Where nobody has looked yet, the part is missing: no rules run, no report issued, no
 * complaint ever, no cash plan, no probity audit, no published score of integrity.
 */
export async function gatherRisk(tx: Tx, asOf: PlainDate): Promise<AgencyFacts[]> {
  const ranking = await rankingOn(tx, asOf);
  const flags = await flagRisk(tx, ranking, asOf, false);
  const probity = await flagRisk(tx, ranking, asOf, true);
  const findings = await outstandingByAgency(tx, asOf);
  const complaints = await openComplaintsByAgency(tx, asOf);
  const absorption = await absorptionOf(tx, asOf);
  const integrity = await integrityByAgency(tx);
  const agencies = (await listAgencies(tx)).filter((each) => isAuditable(each, asOf));
  const missing: KnownPart = { value: null, rows: 0 };
  const facts = agencies.map(({ id, parentId }) => {
    const outstanding = findings?.get(id);
    const open = complaints?.get(id);
    const answered = integrity?.get(id);
    const parts = {
      flags: flags.get(id) ?? missing,
      findings:
        findings === null
          ? missing
          : // A finding past its day weighs twice.
            { value: (outstanding?.count ?? 0) + (outstanding?.late ?? 0), rows: outstanding?.count ?? 0 },
      complaints:
        complaints === null
          ? missing
          : { value: (open?.open ?? 0) + (open?.late ?? 0), rows: open?.open ?? 0 },
      absorption: absorption.get(id) ?? missing,
      probity: probity.get(id) ?? missing,
      // What the score lacks to 100.
      surveys: answered === undefined ? missing : { value: 100 - answered.score, rows: answered.answers },
    };
    const rows = Object.values(parts).reduce((sum, part) => sum + part.rows, 0);
    return { agencyId: id, parts, listed: parentId === null || rows > 0 };
  });
  return facts.filter((each) => each.listed).map(({ agencyId, parts }) => ({ agencyId, parts }));
}

/** Agencies that exist; the inspectorate does not audit itself. */
function isAuditable(agency: Agency, asOf: PlainDate): boolean {
  return agency.kind !== 'inspektorat' && (agency.validTo === null || agency.validTo >= asOf);
}

/** Per cent by which the year's spending lies behind its cash plan at the end of the last whole month. */
async function absorptionOf(tx: Tx, asOf: PlainDate): Promise<Map<string, KnownPart>> {
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  const filter = { year, agencyIds: null, activity: '', account: '', funding: '' as const };
  const sums = await sumAbsorption(tx, filter, { day: asOf, months: month - 1 }, 'agency');
  return new Map(
    sums.flatMap(({ key, planned, realisedEnded, lines }) =>
      planned === null || planned === 0
        ? []
        : [
            [
              key,
              {
                value: Math.max(0, Math.round(((planned - realisedEnded) * 1_000) / planned) / 10),
                rows: lines,
              },
            ],
          ],
    ),
  );
}
