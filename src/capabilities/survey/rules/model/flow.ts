import {
  LIKERT_POINTS,
  WITHHELD,
  type Answers,
  type Block,
  type Choice,
  type Condition,
  type Question,
  type SurveyModel,
  type Words,
} from './model.ts';

const WITHHELD_WORDS: Record<(typeof WITHHELD)[number], Words> = {
  tidak_tahu: { id: 'Tidak tahu', en: 'I do not know' },
  menolak: { id: 'Tidak bersedia menjawab', en: 'I would rather not say' },
};

export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers[condition.question];
  return answer !== undefined && answer !== null && condition.is.includes(answer);
}

export function isAsked(question: Question, answers: Answers): boolean {
  return question.showIf === undefined || holds(question.showIf, answers);
}

/**
 * The codes of an instrument in the order of one person: blocks stay in place, questions of a block that may be shuffled change places.
 * @param random numbers from 0 to below 1
 */
export function orderOf(blocks: readonly Block[], random: () => number): string[] {
  return blocks.flatMap((block) => (block.shuffle ? shuffled(block.questions, random) : block.questions));
}

function shuffled(codes: readonly string[], random: () => number): string[] {
  const mixed = [...codes];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1));
    [mixed[last], mixed[place]] = [mixed[place]!, mixed[last]!];
  }
  return mixed;
}

/** The questions of `order` that are asked by what has been answered so far. */
export function askedOf(
  order: readonly string[],
  questions: readonly Question[],
  answers: Answers,
): Question[] {
  const byCode = new Map(questions.map((each) => [each.code, each]));
  return order.flatMap((code) => {
    const question = byCode.get(code);
    return question !== undefined && isAsked(question, answers) ? [question] : [];
  });
}

/** The question after `current` (null: the first); null: there is none, or `current` is not asked. */
export function nextOf(asked: readonly Question[], current: string | null): Question | null {
  if (current === null) return asked[0] ?? null;
  const place = asked.findIndex((each) => each.code === current);
  return place === -1 ? null : (asked[place + 1] ?? null);
}

export function previousOf(asked: readonly Question[], current: string): Question | null {
  const place = asked.findIndex((each) => each.code === current);
  return place > 0 ? (asked[place - 1] ?? null) : null;
}

/** What may be chosen: points with their labels, options, and always the two ways not to answer. Empty: a number or text is written. */
export function choicesOf(
  model: Pick<SurveyModel, 'scales'>,
  question: Question,
): { value: number | string; text: Words }[] {
  if (question.kind === 'count' || question.kind === 'open') return [];
  const own =
    question.kind === 'likert'
      ? pointsOf(model, question)
      : (question.options ?? []).map((each: Choice) => ({ value: each.code, text: each.text }));
  const codes = new Set<number | string>(own.map((each) => each.value));
  const withheld = WITHHELD.filter((each) => !codes.has(each));
  return [...own, ...withheld.map((value) => ({ value, text: WITHHELD_WORDS[value] }))];
}

function pointsOf(model: Pick<SurveyModel, 'scales'>, question: Question) {
  const labels = question.scale === undefined ? undefined : model.scales[question.scale];
  return Array.from({ length: question.points ?? LIKERT_POINTS }, (_, index) => {
    const value = index + 1;
    return { value, text: labels?.[index] ?? { id: String(value), en: String(value) } };
  });
}
