import type { AlarmRule } from '../rule.ts';

/** Does a name of the inhibition table (`K-END`, or `K-*` for all that begin so) mean `code`? No rule means itself. */
function means(name: string, code: string, own: string): boolean {
  if (code === own) return false;
  return name.endsWith('*') ? code.startsWith(name.slice(0, -1)) : name === code;
}

/** Who inhibits whom: code → codes that keep it from being told. */
export type InhibitionTable = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Lays the table of all rules.
 * @throws Error when a code is declared twice, or rules inhibit each other in a circle: then all of them would be silent
 */
export function inhibitionTable(rules: readonly AlarmRule[]): InhibitionTable {
  const codes = rules.map((rule) => rule.code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new Error(`two rules have the code ${twice}`);
  const table = new Map(
    codes.map((code) => {
      const above = rules.filter(({ code: own, inhibits = [] }) =>
        inhibits.some((name) => means(name, code, own)),
      );
      return [code, new Set(above.map((rule) => rule.code))];
    }),
  );
  for (const code of codes)
    if (reaches(table, code, code)) throw new Error(`${code} inhibits itself through other rules`);
  return table;
}

function reaches(table: InhibitionTable, from: string, to: string): boolean {
  const open = [...(table.get(from) ?? [])];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(table.get(next) ?? []));
  }
  return false;
}

/** What a subject is about: what stands before its first colon. Behind it stands which time, plan or report it was. */
function matterOf(subject: string): string {
  const colon = subject.indexOf(':');
  return colon < 0 ? subject : subject.slice(0, colon);
}

/** Which of the open alarms another one about the same matter keeps from being told. They stay facts. @returns ids */
export function inhibited(
  table: InhibitionTable,
  open: readonly { id: string; code: string; subject: string }[],
): Set<string> {
  const codes = new Map<string, Set<string>>();
  for (const { code, subject } of open) {
    const of = codes.get(matterOf(subject));
    if (of === undefined) codes.set(matterOf(subject), new Set([code]));
    else of.add(code);
  }
  const below = open.filter(({ code, subject }) => {
    const here = codes.get(matterOf(subject))!;
    return [...(table.get(code) ?? [])].some((above) => here.has(above));
  });
  return new Set(below.map((each) => each.id));
}

/** The highest open step of each code and subject: only that one is repeated and climbs its ladder. @returns ids */
export function topSteps(
  open: readonly { id: string; code: string; subject: string; step: number }[],
): Set<string> {
  const top = new Map<string, { id: string; step: number }>();
  for (const { id, code, subject, step } of open) {
    const key = `${code}\n${subject}`;
    const before = top.get(key);
    if (before === undefined || before.step < step) top.set(key, { id, step });
  }
  return new Set([...top.values()].map((each) => each.id));
}
