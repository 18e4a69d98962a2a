import type { Calendar } from '../../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagSubject, FoundFlag, Json } from '../../rules/flags/found-flag.ts';
import type { PopulationRule, LineFact } from '../../rules/population/population-rule.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import type { TripFact } from '../../rules/population/travel.ts';
import type { Missing } from '../../rules/verdict.ts';
import type { Known } from '../../store/population/look-counts.ts';
import type { VendorClusters } from '../../store/population/look-splits.ts';
import type { LineScope } from '../../store/population/scope.ts';

/** All that the rules are asked with. */
export interface Question {
  year: number;
  /** null: all */
  agencyIds: readonly string[] | null;
  thresholds: PopulationThresholds;
  /** of the government, e.g. Asia/Makassar */
  zone: string;
  /** null: there is none (a file on the command line) */
  calendar: Calendar | null;
  /** parts in which long statements are cut, so that nobody waits for them */
  parts: number;
  /** which data the lines carry */
  known: Known;
  clusters: VendorClusters;
  /** are there facts of vendors, keys of employees, standard prices */
  has: { vendorFacts: boolean; personKeys: boolean; people: boolean };
  /** is there a list of standard prices of the year */
  standards: boolean;
  /** trips of each person that touch the year; null: not known here */
  trips: ReadonlyMap<string, readonly TripFact[]> | null;
  /** one statement or a few, on a connection of its own turn; throws when the run was cancelled */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** What a rule may say of one case. */
export interface Case<Facts> {
  facts: Facts;
  subject: FlagSubject;
  key: string;
  agencyId: string | null;
  vendor?: string | null;
}

/** A rule with the way to its cases. */
export interface Look<Facts> {
  rule: PopulationRule<Facts>;
  /** what has to be known of the lines before it is asked at all */
  missing(question: Question): Missing | null;
  cases(question: Question): Promise<Case<Facts>[]>;
  /** finishes what is costly and only a found case needs: the hash of its rows */
  complete?(question: Question, found: Case<Facts>): Promise<Case<Facts>>;
}

/** What one rule answered over the whole population. */
export interface RuleAnswer {
  code: string;
  state: 'found' | 'clear' | 'not-computable';
  /** empty unless not computable */
  missing: readonly Missing[];
  found: FoundFlag[];
  /** subjects on which it could not be computed */
  undecided: { code: string; subject: FlagSubject; key: string }[];
  milliseconds: number;
}

/** Asks one rule. Its facts go into the flag as they are, so that the rule can be run on them again. */
export async function askRule<Facts>(look: Look<Facts>, question: Question): Promise<RuleAnswer> {
  const begun = performance.now();
  const { rule } = look;
  const took = () => performance.now() - begun;
  const missing = look.missing(question);
  if (missing !== null)
    return {
      code: rule.code,
      state: 'not-computable',
      missing: [missing],
      found: [],
      undecided: [],
      milliseconds: took(),
    };
  const found: FoundFlag[] = [];
  const undecided: RuleAnswer['undecided'] = [];
  const lacking: Missing[] = [];
  let decided = 0;
  for (const each of await look.cases(question)) {
    const verdict = rule.run(each.facts, question.thresholds);
    if (verdict.state === 'not-computable') {
      undecided.push({ code: rule.code, subject: each.subject, key: each.key });
      if (lacking.length === 0) lacking.push(...verdict.missing);
    } else decided++;
    if (verdict.state !== 'found') continue;
    const whole = look.complete === undefined ? each : await look.complete(question, each);
    found.push({
      verdict,
      subject: whole.subject,
      key: whole.key,
      agencyId: whole.agencyId,
      year: question.year,
      vendorId: uuidOrNull(whole.vendor),
      data: jsonOf(whole.facts),
      thresholds: usedThresholds(rule, question.thresholds),
    });
  }
  // Where every case lacked something the rule has said nothing; where there was no case at all, all is clear.
  const state =
    found.length > 0 ? 'found' : decided === 0 && undecided.length > 0 ? 'not-computable' : 'clear';
  return {
    code: rule.code,
    state,
    missing: state === 'not-computable' ? lacking : [],
    found,
    undecided,
    milliseconds: took(),
  };
}

/** The thresholds that a rule decides by, and no others. */
export function usedThresholds(
  rule: Pick<PopulationRule<never>, 'thresholds'>,
  thresholds: PopulationThresholds,
): Json {
  return jsonOf(Object.fromEntries(rule.thresholds.map((name) => [name, thresholds[name]])));
}

/** A value as JSON keeps it. */
export function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function uuidOrNull(vendor: string | null | undefined): string | null {
  return vendor != null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(vendor) ? vendor : null;
}

/** Runs a reading once for each part, one after another. */
export async function inParts<T>(
  question: Question,
  read: (tx: Tx, scope: LineScope) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < question.parts; at++) {
    const part = question.parts === 1 ? null : { at, of: question.parts };
    const rows = await question.read((tx) => read(tx, { ...scopeOf(question), part }));
    for (const row of rows) all.push(row);
  }
  return all;
}

export function scopeOf(question: Question): LineScope {
  return { year: question.year, agencyIds: question.agencyIds, part: null };
}

/** Is the agency among those that are asked about? */
export function isAsked(question: Question, agencyId: string | null): boolean {
  return question.agencyIds === null || (agencyId !== null && question.agencyIds.includes(agencyId));
}

/** A group of lines hangs on the one of the least id: the first that was entered. */
export function groupOf(lines: readonly LineFact[]): FlagSubject {
  return { kind: 'lines', id: lines.map((line) => line.id).reduce((least, id) => (id < least ? id : least)) };
}
