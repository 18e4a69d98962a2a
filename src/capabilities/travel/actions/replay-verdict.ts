import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Fix } from '../rules/case.ts';
import { replayKept, verifyInputOf, type KeptInput } from '../rules/kept-verdict.ts';
import { ENGINE_VERSION, verifyTrip, type TripVerdict } from '../rules/verify-trip.ts';
import { geographyOfVersion } from '../store/geography.ts';
import { listPositions } from '../store/positions.ts';
import { decidingPointsOf, type VerdictRow } from '../store/verdicts.ts';
import { replayWords } from '../texts/replay.ts';
import type { Bilingual } from '../texts/verdict.ts';
import { positionsHash, type PositionMark } from './verify-member.ts';

export interface Replay {
  version: number;
  /** raw: every position again; kept: classes and points of the verdict alone */
  from: 'raw' | 'kept';
  same: boolean;
  differences: Bilingual[];
}

/**
 * Reaches a kept verdict again: exactly, from every position, while they live and the engine is the same; afterwards its classes and its
 * money from what it kept.
 */
export async function replayVerdict(tx: Tx, row: VerdictRow): Promise<Replay> {
  const verdict = JSON.parse(row.content) as TripVerdict;
  const kept = JSON.parse(row.input) as KeptInput;
  const differences: Bilingual[] = [];
  if (sha256(row.content) !== row.hash) differences.push(replayWords.altered);
  const geography = await geographyOfVersion(tx, verdict.versions.geography);
  if (geography === undefined)
    return {
      version: row.version,
      from: 'kept',
      same: false,
      differences: [...differences, replayWords.geography],
    };
  const fixes = await positionsOf(tx, row);
  const raw = fixes !== null && positionsHash(fixes) === row.positions_hash;
  if (raw && verdict.versions.engine === ENGINE_VERSION) {
    const again = canonicalJson(verifyTrip(verifyInputOf(kept, fixes, geography)));
    if (again !== row.content) differences.push(replayWords.verdict);
    return { version: row.version, from: 'raw', same: differences.length === 0, differences };
  }
  const points = (await decidingPointsOf(tx, row.id)).map((each) => ({ ...each, id: each.position_id }));
  const replay = replayKept(verdict, kept, points, geography);
  if (replay.unproven.length > 0) differences.push(replayWords.points);
  if (canonicalJson(replay.money) !== canonicalJson(verdict.money)) differences.push(replayWords.money);
  return {
    version: row.version,
    from: 'kept',
    same: differences.length === 0,
    differences: [
      ...differences,
      ...(fixes === null ? [] : [raw ? replayWords.engine : replayWords.positions]),
    ],
  };
}

/** The positions of the verdict as they were graded then; null where they are gone. */
async function positionsOf(tx: Tx, row: VerdictRow): Promise<Fix[] | null> {
  const marks = JSON.parse(row.position_ids) as PositionMark[];
  const known = new Map((await listPositions(tx, row.member_id)).map((each) => [each.id, each]));
  if (marks.length > 0 && known.size === 0) return null;
  return marks.flatMap(([id, signed, deviceFault]) => {
    const fix = known.get(id);
    return fix === undefined ? [] : [{ ...fix, signed, deviceFault }];
  });
}
