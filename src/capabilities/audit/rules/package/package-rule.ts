import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rule, RuleEntry } from '../rule.ts';
import type { Evidence, Missing, Say, Severity, Verdict } from '../verdict.ts';
import type { PackageFacts } from './facts.ts';
import { fieldWords, valueAt } from './field-words.ts';
import { join, say, worst } from './sentences.ts';
import type { PackageThresholds, ThresholdName } from './thresholds.ts';

/** A rule of one package, with the day whose law counts for it. */
export interface PackageRule extends Rule<PackageFacts, PackageThresholds> {
  scope: 'package';
  thresholds: readonly ThresholdName[];
  /** the day of the fact that the rule judges, e.g. that of the contract; null: not known, the package's own day is taken */
  lawDay(facts: PackageFacts): PlainDate | null;
}

/** One thing that is not as it should be. */
export interface Fault {
  /** the comparison with this package's numbers */
  formula: Say;
  says: Say;
  mend: Say;
  /** paths of the facts on which it stands */
  stands: readonly string[];
  /** other than the rule's own */
  severity?: Severity;
  /** whole rupiah */
  atRisk?: bigint;
  evidence?: readonly Evidence[];
}

/** What a rule has seen: faults, what it could not look at, and what was in order. */
export interface Seen {
  faults: readonly Fault[];
  /** paths of the facts that it needs and did not get */
  missing: readonly string[];
  /** what a clear answer says; `stands` are the paths that it was read from */
  clear: { formula: Say; says: Say; stands: readonly string[] };
}

type Entry = Omit<RuleEntry, 'scope' | 'version' | 'validTo' | 'validFrom' | 'thresholds'> &
  Pick<PackageRule, 'thresholds' | 'lawDay'> & { version?: number; validFrom: PlainDate };

/**
 * A rule out of its entry and what it sees. Found wins over missing, missing over clear. A fault of critical or high severity that stands on a value
 * which only a machine has read is not held against anybody: a person confirms the value first.
 */
export function packageRule(
  entry: Entry,
  see: (facts: PackageFacts, t: PackageThresholds) => Seen,
): PackageRule {
  const rule = { version: 1, scope: 'package', validTo: null, ...entry } as const;
  const base = { code: rule.code, version: rule.version };
  return {
    ...rule,
    run(facts, thresholds): Verdict {
      const { faults, missing, clear } = see(facts, thresholds);
      const severityOf = (fault: Fault) => fault.severity ?? rule.severity;
      const doubted = faults.filter(
        (each) =>
          ['critical', 'high'].includes(severityOf(each)) && unconfirmedOf(facts, each.stands).length > 0,
      );
      const held = faults.filter((each) => !doubted.includes(each));
      if (held.length > 0) {
        const stands = unique(held.flatMap((each) => each.stands));
        return {
          ...base,
          state: 'found',
          severity: worst(held.map(severityOf)),
          formula: join(
            held.map((each) => each.formula),
            '; ',
          ),
          reason: join(
            held.map((each) => each.says),
            ' ',
          ),
          mend: join(unique(held.map((each) => each.mend)), ' '),
          missing: [],
          moneyAtRisk: rupiahAtRisk(held),
          evidence: [...fieldEvidence(facts, stands), ...held.flatMap((each) => each.evidence ?? [])],
          unconfirmed: unconfirmedOf(facts, stands),
        };
      }
      const doubts = unique(doubted.flatMap((each) => unconfirmedOf(facts, each.stands)));
      if (doubts.length > 0 || missing.length > 0) return lacking(facts, rule, doubts, unique(missing));
      return {
        ...base,
        state: 'clear',
        severity: rule.severity,
        formula: clear.formula,
        reason: clear.says,
        mend: null,
        missing: [],
        moneyAtRisk: null,
        evidence: fieldEvidence(facts, clear.stands),
        unconfirmed: unconfirmedOf(facts, clear.stands),
      };
    },
  };
}

function lacking(
  facts: PackageFacts,
  rule: Pick<RuleEntry, 'code' | 'version' | 'severity' | 'formula'>,
  doubts: readonly string[],
  missing: readonly string[],
): Verdict {
  const toConfirm = doubts.map((field): Missing => {
    const words = fieldWords(field);
    return {
      field,
      says: say(`${words.id} belum dipastikan oleh seseorang`, `${words.en} was not confirmed by a person`),
    };
  });
  const unknown = missing.map((field): Missing => {
    const words = fieldWords(field);
    return { field, says: say(`${words.id} belum diketahui`, `${words.en} is not known`) };
  });
  const all = [...toConfirm, ...unknown];
  const names = join(
    all.map((each) => each.says),
    '; ',
  );
  return {
    code: rule.code,
    version: rule.version,
    state: 'not-computable',
    severity: rule.severity,
    formula: rule.formula,
    reason: say(`Belum dapat dinilai: ${names.id}.`, `Cannot be judged yet: ${names.en}.`),
    mend:
      doubts.length > 0
        ? say(
            'Cocokkan nilai itu dengan dokumennya, lalu pastikan atau perbaiki.',
            'Hold the value against its document, then confirm or correct it.',
          )
        : say('Lengkapi data itu, lalu periksa lagi.', 'Complete these data, then check again.'),
    missing: all,
    moneyAtRisk: null,
    evidence: fieldEvidence(facts, doubts),
    unconfirmed: doubts,
  };
}

/** Unconfirmed fields among the paths: a path stands on a field that lies above or below it (`lines` and `lines.0.price`). */
function unconfirmedOf({ unconfirmed }: PackageFacts, paths: readonly string[]): string[] {
  const touches = (field: string, path: string) =>
    field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`);
  return unconfirmed.map((each) => each.field).filter((field) => paths.some((path) => touches(field, path)));
}

function fieldEvidence(facts: PackageFacts, paths: readonly string[]): Evidence[] {
  return unique(paths).flatMap((ref) => {
    const value = valueAt(facts, ref);
    if (value === null || value === undefined) return [];
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return [{ kind: 'field' as const, ref, ...(isPlain ? { value: String(value) } : {}) }];
  });
}

/** The largest of the sums, so that one rupiah is not counted twice; null where none is named or it is beyond any budget. */
function rupiahAtRisk(faults: readonly Fault[]): number | null {
  const sums = faults.flatMap((each) => each.atRisk ?? []);
  if (sums.length === 0) return null;
  const most = sums.reduce((high, each) => (each > high ? each : high));
  return most <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(most) : null;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
