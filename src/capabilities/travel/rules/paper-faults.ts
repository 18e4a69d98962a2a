// What the rules on papers mean for the money that a paper stands for.
import type { PaperSurroundings } from './paper-rule.ts';
import type { RuleVerdict } from './rule-verdict.ts';

/** Ids of passes and bills. */
export interface PaperFaults {
  /** takes its fare with it, whatever else was handed in */
  contradicted: ReadonlySet<string>;
  /** shows nothing: without another one its money only asks for proof */
  empty: ReadonlySet<string>;
  /** empty, and paid already on another trip of the same traveller: without another one its money was paid twice */
  usedBefore: ReadonlySet<string>;
}

export const NO_FAULTS: PaperFaults = { contradicted: new Set(), empty: new Set(), usedBefore: new Set() };

/** Engines before the third took every fare with a pass of somebody else and with one that was handed in twice: kept verdicts still add up so. */
const SEVERE_ENGINES = ['1', '2'];

/**
 * A flight during which the traveller was elsewhere (PD-D05) was not flown. A pass in another name (PD-D02) or handed in twice (PD-D04), and a bill
 * handed in twice (PD-D08), do not say whose fault that is: they stop counting, and only who had used his own before was paid twice.
 */
export function paperFaults(
  rules: readonly RuleVerdict[],
  papers: PaperSurroundings,
  engine: string,
): PaperFaults {
  const papersOf = (...codes: RuleVerdict['code'][]) =>
    rules.filter((each) => codes.includes(each.code)).flatMap((each) => each.inputs.slice(0, 1));
  if (SEVERE_ENGINES.includes(engine))
    return { ...NO_FAULTS, contradicted: new Set(papersOf('PD-D02', 'PD-D04', 'PD-D05')) };
  return {
    contradicted: new Set(papersOf('PD-D05')),
    empty: new Set([...papersOf('PD-D02'), ...papers.reusedPasses, ...papers.reusedStays]),
    usedBefore: new Set([...papers.usedBeforePasses, ...papers.usedBeforeStays]),
  };
}

/** What is left of the papers of one fare or night. */
export function proofOf(papers: readonly string[], { empty, usedBefore }: PaperFaults) {
  const isEmpty = papers.length > 0 && papers.every((each) => empty.has(each));
  return { isEmpty, isPaidTwice: isEmpty && papers.some((each) => usedBefore.has(each)) };
}
