import type { MoneyLine } from './money.ts';

export interface DecidedLine {
  code: string;
  about: string;
  accepted: boolean;
  amount: number;
  reason: string;
}

export type DecisionFault = 'unknown' | 'twice' | 'too-much' | 'not-accepted' | 'reason' | 'missing';

/**
 * Every contradicted line is decided once, and none above what the verdict had contradicted: nothing that only lacks proof can be
 * demanded. Whoever asks for less than that says why.
 */
export function decisionFaults(
  decided: readonly DecidedLine[],
  lines: readonly MoneyLine[],
): { field: string; fault: DecisionFault }[] {
  const key = (each: { code: string; about: string }) => `${each.code} ${each.about}`;
  const open = new Map(lines.filter((each) => each.low > 0).map((each) => [key(each), each]));
  const seen = new Set<string>();
  const faults = decided.flatMap((each, place) => {
    const found: { field: string; fault: DecisionFault }[] = [];
    const at = (field: string, fault: DecisionFault) =>
      found.push({ field: `lines.${place}.${field}`, fault });
    const line = open.get(key(each));
    if (line === undefined) at('about', 'unknown');
    if (seen.has(key(each))) at('about', 'twice');
    seen.add(key(each));
    if (line !== undefined && each.amount > line.low) at('amount', 'too-much');
    if (!each.accepted && each.amount > 0) at('amount', 'not-accepted');
    if (line !== undefined && each.amount < line.low && each.reason.trim() === '') at('reason', 'reason');
    return found;
  });
  const missing = [...open.keys()].some((each) => !seen.has(each));
  return missing ? [...faults, { field: 'lines', fault: 'missing' as const }] : faults;
}
