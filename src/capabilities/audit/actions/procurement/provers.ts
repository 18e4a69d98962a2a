import { procurementRules } from '../../rules/procurement/catalogue.ts';
import { checkProcess } from '../../rules/procurement/judged/check-process.ts';
import type { OfficeYear, Pair } from '../../rules/procurement/judged/collect.ts';
import { judgeDrift, type ContractFacts } from '../../rules/procurement/judged/drift.ts';
import {
  judgeConcentration,
  judgeDisqualified,
  judgeLoser,
  judgeRotation,
  judgeVariety,
  type PartyValue,
} from '../../rules/procurement/judged/party-rules.ts';
import type { Population } from '../../rules/procurement/judged/subject.ts';
import { isObject } from '../../rules/procurement/json.ts';
import type { Release } from '../../rules/procurement/release.ts';
import type { ProcurementThresholds } from '../../rules/procurement/thresholds.ts';
import type { Verdict } from '../../rules/verdict.ts';

/** What the flags of a run keep of what they saw. */
type Snapshot =
  | { kind: 'process'; release: Release; population: Population }
  | { kind: 'R025' | 'R038' | 'R048'; party: PartyValue }
  | {
      kind: 'office';
      office: Omit<OfficeYear, 'suppliers'> & { suppliers: [string, { awards: number; value: number }][] };
    }
  | { kind: 'pair'; pair: Pair; pairs: number }
  | { kind: 'contract'; contract: ContractFacts };

/** Runs the rules of procurement once more on what a flag keeps. */
export function procurementProvers(): [
  string,
  { version: number; run(data: unknown, thresholds: unknown): Verdict | null },
][] {
  return procurementRules.map(({ code, version }) => [
    code,
    {
      version,
      run(data, thresholds) {
        if (!isObject(data) || !isObject(thresholds)) return null;
        // Both were written by the rule's own run, and their hashes are checked before.
        return again(code, data as unknown as Snapshot, thresholds as unknown as ProcurementThresholds);
      },
    },
  ]);
}

function again(code: string, data: Snapshot, thresholds: ProcurementThresholds): Verdict | null {
  switch (data.kind) {
    case 'process':
      return (
        checkProcess(data.release, data.population, thresholds).find((each) => each.code === code) ?? null
      );
    case 'R025':
      return judgeLoser(data.party, thresholds);
    case 'R038':
      return judgeDisqualified(data.party, thresholds);
    case 'R048':
      return judgeVariety(data.party, thresholds);
    case 'office':
      return judgeConcentration({ ...data.office, suppliers: new Map(data.office.suppliers) }, thresholds);
    case 'pair':
      return judgeRotation(data.pair, data.pairs, thresholds);
    case 'contract':
      return judgeDrift(data.contract, thresholds);
    default:
      return null;
  }
}
