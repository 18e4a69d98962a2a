import type { Question, SurveyModel, Words } from '../model/model.ts';

const WITHHELD: Record<string, Words> = {
  tidak_tahu: { id: 'Tidak tahu', en: 'Do not know' },
  menolak: { id: 'Tidak bersedia menjawab', en: 'Would rather not say' },
};

/** What an answer is called: its option, the label of its point, or itself. */
export function labelOf(model: SurveyModel, question: Question, answer: string): Words {
  const option = question.options?.find((each) => each.code === answer)?.text;
  const point =
    question.kind === 'likert' ? model.scales[question.scale ?? '']?.[Number(answer) - 1] : undefined;
  return option ?? point ?? WITHHELD[answer] ?? { id: answer, en: answer };
}
