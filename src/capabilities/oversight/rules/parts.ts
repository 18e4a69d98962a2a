/** What the integrity map is made of. Each stands for itself: nothing weighs them against each other. */
export const PARTS = [
  'findings',
  'certificates',
  'complaint-delay',
  'complaint-contested',
  'travel',
  'flags',
  'contracts',
  'survey',
] as const;
export type Part = (typeof PARTS)[number];

interface PartShape {
  /** percent: numerator of denominator; per-hundred: may pass 100; score: 0 to 100, given by the survey */
  unit: 'percent' | 'per-hundred' | 'score';
  /** on which side of its band an agency stands out */
  worse: 'higher' | 'lower';
  /** how it stood on the last day, or what happened in the months that end with it */
  span: 'standing' | 'window';
  /** A flag is the inspectorate's question to itself until an auditor makes it a finding: nobody outside reads even how many there are. */
  open: boolean;
}

export const SHAPES: Readonly<Record<Part, PartShape>> = {
  findings: { unit: 'percent', worse: 'higher', span: 'standing', open: true },
  certificates: { unit: 'percent', worse: 'higher', span: 'window', open: true },
  'complaint-delay': { unit: 'percent', worse: 'higher', span: 'window', open: true },
  'complaint-contested': { unit: 'percent', worse: 'higher', span: 'window', open: true },
  travel: { unit: 'percent', worse: 'higher', span: 'window', open: true },
  flags: { unit: 'per-hundred', worse: 'higher', span: 'standing', open: false },
  contracts: { unit: 'percent', worse: 'higher', span: 'standing', open: true },
  survey: { unit: 'score', worse: 'lower', span: 'standing', open: true },
};

/** Parts that leave the inspectorate and the head of government. */
export const OPEN_PARTS: readonly Part[] = PARTS.filter((part) => SHAPES[part].open);
