import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { VerdictView } from '../contract-verdict.ts';
import type { KeptInput } from '../rules/kept-verdict.ts';
import type { TripVerdict } from '../rules/verify-trip.ts';
import { countPositions } from '../store/kept-positions.ts';
import { listPositions } from '../store/positions.ts';
import { decidingPointsOf, type VerdictRow } from '../store/verdicts.ts';
import {
  dayLabels,
  evidenceSummary,
  flagSentences,
  lineLabel,
  nightLabels,
  notComputable,
  type EvidenceKind,
} from '../texts/verdict.ts';

interface Known {
  kind: EvidenceKind;
  at: string | null;
  regency: string | null;
}

/**
 * A kept verdict for people: kinds of evidence and regencies, never coordinates.
 * @param moments tell when each position was taken: to the traveller and the inspectorate, not to those who prepare trips
 */
export async function presentVerdict(
  tx: Tx,
  row: VerdictRow,
  known: { geography: Geography; descriptions: ReadonlyMap<string, string>; moments: boolean },
): Promise<VerdictView> {
  const { geography, descriptions } = known;
  const verdict = JSON.parse(row.content) as TripVerdict;
  const evidence = await knownEvidence(tx, row, geography);
  const told = (each: Known): Known =>
    each.kind === 'position' && !known.moments ? { ...each, at: null } : each;
  const kept = (await countPositions(tx, [row.member_id])).get(row.member_id) ?? 0;
  return {
    id: row.id,
    version: row.version,
    at: row.at,
    cause: row.cause,
    versions: verdict.versions,
    hash: row.hash,
    days: verdict.days.map((each) => {
      const shown = each.evidence.flatMap((id) => evidence.get(id) ?? []).map(told);
      return {
        day: each.day,
        class: each.class,
        label: dayLabels[each.class],
        summary: evidenceSummary(shown),
        evidence: shown,
      };
    }),
    nights: verdict.nights.map(({ night, state }) => ({ night, state, label: nightLabels[state] })),
    rules: verdict.rules.map(({ code, class: kind, strength, sentence, change, numbers }) => ({
      code,
      class: kind,
      strength,
      sentence,
      change,
      numbers: { ...numbers },
    })),
    flags: verdict.flags.map(({ code, strength, fixes }) => ({
      code,
      strength,
      sentence: flagSentences[code] ?? { id: code, en: code },
      fixes: fixes.length,
    })),
    money: {
      low: verdict.money.low,
      high: verdict.money.high,
      lines: verdict.money.lines.map((each) => ({ ...each, label: lineLabel(each, descriptions) })),
    },
    counts: verdict.counts,
    coverage: verdict.coverage,
    positions: { count: row.positions, kept: kept > 0 },
    notComputable: [...notComputable],
  };
}

/** What is still known of the evidence by its ids: papers from what the verdict kept, positions by their regency. */
async function knownEvidence(tx: Tx, row: VerdictRow, geography: Geography): Promise<Map<string, Known>> {
  const { travel } = JSON.parse(row.input) as KeptInput;
  const name = (code: string | null) => (code === null ? null : (geography.regency(code)?.name ?? code));
  const moment = (seconds: number) => new Date(seconds * 1_000).toISOString();
  const known = new Map<string, Known>();
  for (const each of travel.visums)
    known.set(each.id, { kind: 'visum', at: moment(each.at), regency: name(each.regency) });
  for (const each of travel.passes)
    known.set(each.id, { kind: 'pass', at: null, regency: name(each.toRegency) });
  for (const each of travel.stays)
    known.set(each.id, { kind: 'hotel', at: null, regency: name(each.regency) });
  for (const each of travel.papers) known.set(each.id, { kind: 'paper', at: null, regency: null });
  for (const each of await listPositions(tx, row.member_id))
    known.set(each.id, {
      kind: 'position',
      at: moment(each.at),
      regency: name(geography.surroundingRegency(each)),
    });
  for (const each of await decidingPointsOf(tx, row.id))
    if (!known.has(each.position_id))
      known.set(each.position_id, { kind: 'position', at: each.fix_at, regency: name(each.regency) });
  return known;
}
