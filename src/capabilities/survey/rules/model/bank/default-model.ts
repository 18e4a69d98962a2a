import { SOURCES, questionsOf, type Block, type Question, type Source, type SurveyModel } from '../model.ts';
import { DIMENSIONS } from './dimensions.ts';
import { EXPERT_BLOCKS, EXPERT_QUESTIONS } from './expert.ts';
import { EXTERNAL_BLOCKS, EXTERNAL_QUESTIONS } from './external.ts';
import { INTERNAL_BLOCKS, INTERNAL_QUESTIONS } from './internal.ts';
import { AGREEMENT, AGREEMENT_LABELS } from './make.ts';

/** The bank that comes with the program, in its own words. */
export const BANK: readonly Question[] = [...INTERNAL_QUESTIONS, ...EXTERNAL_QUESTIONS, ...EXPERT_QUESTIONS];

const BLOCKS: Record<Source, Block[]> = {
  internal: INTERNAL_BLOCKS,
  external: EXTERNAL_BLOCKS,
  expert: EXPERT_BLOCKS,
};

/** What a government decides about its models. */
export type ModelPolicy = Pick<
  SurveyModel,
  | 'minItemFraction'
  | 'leastAlpha'
  | 'sourceWeights'
  | 'alternativeWeights'
  | 'correction'
  | 'conduct'
  | 'bands'
>;

/**
 * A model of the bank as it stands: the order of Lurus, dimensions of equal weight within a source. Questions that are not in the bank any
 * more are left out; those of the government's own come last, each source's in one block.
 */
export function modelFromBank(name: string, bank: readonly Question[], policy: ModelPolicy): SurveyModel {
  const of = <T>(make: (source: Source) => T) =>
    Object.fromEntries(SOURCES.map((each) => [each, make(each)])) as Record<Source, T>;
  const questions = [...bank];
  const used = new Set(questions.flatMap((each) => each.dimension ?? []));
  return {
    name,
    version: 1,
    ...policy,
    dimensions: DIMENSIONS.filter((each) => used.has(each.code)).map((each) => ({ ...each })),
    dimensionWeights: of((source) =>
      Object.fromEntries(
        DIMENSIONS.filter((each) =>
          questionsOf({ questions }, source).some((one) => one.dimension === each.code),
        ).map((each) => [each.code, 1]),
      ),
    ),
    scales: { [AGREEMENT]: AGREEMENT_LABELS },
    questions,
    instruments: of((source) => ({ blocks: blocksOf(source, questionsOf({ questions }, source)) })),
  };
}

function blocksOf(source: Source, questions: readonly Question[]): Block[] {
  const left = new Set(questions.map((each) => each.code));
  const blocks = BLOCKS[source].map((block) => ({
    ...block,
    questions: block.questions.filter((code) => left.delete(code)),
  }));
  return [...blocks, { questions: [...left], shuffle: false }].filter((each) => each.questions.length > 0);
}
