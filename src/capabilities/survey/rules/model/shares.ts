import { isAsked } from './flow.ts';
import { LIKERT_POINTS, WITHHELD, type Answers, type Question } from './model.ts';

export interface AnswerShare {
  answer: string;
  answers: number;
  /** weighted, of whoever was asked and answered anything; null: nobody did */
  share: number | null;
}

export interface QuestionShares {
  code: string;
  /** people who were asked and left it empty */
  empty: number;
  shares: AnswerShare[];
}

/** How a closed question was answered, "I do not know" and "I would rather not say" among the answers. Null: written freely. */
export function sharesOf(
  question: Question,
  people: readonly { weight: number; answers: Answers }[],
): QuestionShares | null {
  const options = optionsOf(question, people);
  if (options === null) return null;
  const counts = new Map(options.map((each) => [each, { answers: 0, weight: 0 }]));
  let empty = 0;
  let total = 0;
  for (const { weight, answers } of people) {
    if (!isAsked(question, answers)) continue;
    const answer = answers[question.code] ?? null;
    const count = answer === null ? undefined : counts.get(String(answer));
    if (count === undefined) {
      empty += 1;
      continue;
    }
    count.answers += 1;
    count.weight += weight;
    total += weight;
  }
  const shares = [...counts].map(([answer, count]) => ({
    answer,
    answers: count.answers,
    share: total === 0 ? null : count.weight / total,
  }));
  return { code: question.code, empty, shares };
}

function optionsOf(question: Question, people: readonly { answers: Answers }[]): string[] | null {
  switch (question.kind) {
    case 'open':
      return null;
    case 'likert':
      return [
        ...Array.from({ length: question.points ?? LIKERT_POINTS }, (_, index) => String(index + 1)),
        ...WITHHELD,
      ];
    case 'count': {
      const given = people.flatMap(({ answers }) => {
        const answer = answers[question.code];
        return typeof answer === 'number' ? [answer] : [];
      });
      return [...[...new Set(given)].toSorted((a, b) => a - b).map(String), ...WITHHELD];
    }
    case 'experience':
    case 'check':
      return [...new Set([...(question.options ?? []).map((each) => each.code), ...WITHHELD])];
  }
}
