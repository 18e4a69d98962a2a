import type { CorrectionPart, SurveyModel } from './model.ts';

/** What is entered for a part: x itself, or what it is counted from. */
export type CorrectionInput = number | { count: number; of: number } | null;

export interface CorrectedPart {
  code: string;
  /** null: nothing was entered, or it is not computable */
  x: number | null;
  /** `max(0, x − from) × slope`, before the cap */
  uncapped: number | null;
  cap: number;
  /** null: not computable, which is not 0 */
  points: number | null;
}

export interface Correction {
  parts: CorrectedPart[];
  max: number;
  /** `min(max, Σ points)`; null: a part is not computable, and those that are do not reach the maximum */
  value: number | null;
}

/**
 * What the index loses: complaints that were proven, audit findings overdue, the conduct of the survey, as the model has them.
 * @param conduct index of conduct of the same answers; null: not computable
 */
export function correct(
  { max, parts }: SurveyModel['correction'],
  inputs: Readonly<Record<string, CorrectionInput | undefined>>,
  conduct: number | null,
): Correction {
  const rows = parts.map((part): CorrectedPart => {
    const x = xOf(part, inputs[part.code] ?? null, conduct);
    const uncapped = x === null ? null : Math.max(0, x - part.from) * part.slope;
    return {
      code: part.code,
      x,
      uncapped,
      cap: part.cap,
      points: uncapped === null ? null : Math.min(part.cap, uncapped),
    };
  });
  const known = rows.reduce((sum, each) => sum + (each.points ?? 0), 0);
  const open = rows.some((each) => each.points === null);
  return { parts: rows, max, value: open && known < max ? null : Math.min(max, known) };
}

function xOf(part: CorrectionPart, input: CorrectionInput, conduct: number | null): number | null {
  if (input === null) return part.input === 'conduct' && conduct !== null ? 100 - conduct : null;
  if (typeof input === 'number') return input;
  return input.of > 0 ? (input.count / input.of) * (part.per ?? 1) : null;
}
