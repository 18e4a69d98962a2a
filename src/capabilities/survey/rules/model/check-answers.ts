import { isAsked } from './flow.ts';
import {
  isWithheld,
  LIKERT_POINTS,
  questionsOf,
  type Answer,
  type Answers,
  type Question,
  type Source,
  type SurveyModel,
  type Words,
} from './model.ts';

/** Longest text of an open question, in characters. */
export const OPEN_TEXT_LENGTH = 2_000;
const LARGEST_COUNT = 9_999;

export interface AnswerProblem {
  question: string;
  message: Words;
}

/** The part of a model that checking needs: a box keeps no more. */
export type AnswerModel = Pick<SurveyModel, 'questions' | 'instruments'>;

/**
 * Are these answers of this instrument? Each question is answered as its kind wants; empty ones become null; answers to questions that
 * branching hides are dropped. Unanswered questions are no problem: nobody has to answer.
 * @param answers as they came over the wire
 * @returns every asked question with its answer, or all problems
 */
export function checkAnswers(
  model: AnswerModel,
  source: Source,
  answers: Readonly<Record<string, unknown>>,
): { answers: Answers; dropped: string[] } | { problems: AnswerProblem[] } {
  const inInstrument = new Set(model.instruments[source].blocks.flatMap((block) => block.questions));
  const questions = questionsOf(model, source).filter((each) => inInstrument.has(each.code));
  const known = new Set(questions.map((each) => each.code));
  const problems: AnswerProblem[] = Object.keys(answers)
    .filter((code) => !known.has(code))
    .map((question) => ({
      question,
      message: {
        id: `Tidak ada pertanyaan dengan kode “${question}” di kuesioner ini.`,
        en: `This questionnaire has no question with the code “${question}”.`,
      },
    }));
  const read: Answers = {};
  for (const question of questions) {
    const given = Object.hasOwn(answers, question.code) ? answers[question.code] : null;
    const answer = readAnswer(question, given);
    if (typeof answer === 'object' && answer !== null)
      problems.push({ question: question.code, message: answer });
    else read[question.code] = answer;
  }
  return problems.length > 0 ? { problems } : withoutHidden(questions, read);
}

/** Hides until nothing more hides: a dropped answer may have been what another question hangs on. */
function withoutHidden(questions: readonly Question[], read: Answers) {
  let answers = read;
  for (;;) {
    const kept = Object.fromEntries(
      questions.map((each) => [each.code, isAsked(each, answers) ? (answers[each.code] ?? null) : null]),
    );
    if (questions.every((each) => kept[each.code] === (answers[each.code] ?? null))) break;
    answers = kept;
  }
  const asked = questions.filter((each) => isAsked(each, answers));
  return {
    answers: Object.fromEntries(asked.map((each) => [each.code, answers[each.code] ?? null])),
    dropped: questions
      .filter((each) => read[each.code] !== null && answers[each.code] === null)
      .map((each) => each.code),
  };
}

/** One answer as its question wants it; words instead: what is wrong with it. */
export function readAnswer(question: Question, given: unknown): Answer | Words {
  if (given === null || given === undefined || given === '') return null;
  switch (question.kind) {
    case 'open':
      return readOpen(given);
    case 'likert':
      return readWhole(given, 1, question.points ?? LIKERT_POINTS);
    case 'count':
      return readWhole(given, 0, LARGEST_COUNT);
    case 'experience':
    case 'check':
      return readOption(question, given);
  }
}

function readWhole(given: unknown, least: number, most: number): Answer | Words {
  if (typeof given === 'string' && isWithheld(given)) return given;
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
  return {
    id: `Isi bilangan bulat ${least} sampai ${most}, “tidak_tahu”, atau “menolak”.`,
    en: `Use a whole number from ${least} to ${most}, “tidak_tahu” or “menolak”.`,
  };
}

function readOption(question: Question, given: unknown): Answer | Words {
  const codes = (question.options ?? []).map((each) => each.code);
  if (typeof given === 'string' && (codes.includes(given) || isWithheld(given))) return given;
  const list = [...new Set([...codes, 'tidak_tahu', 'menolak'])].join(', ');
  return { id: `Pilih salah satu: ${list}.`, en: `Choose one of: ${list}.` };
}

function readOpen(given: unknown): Answer | Words {
  if (typeof given === 'string' && given.length <= OPEN_TEXT_LENGTH && !given.includes('\0'))
    return given.trim() === '' ? null : given;
  return {
    id: `Tulis teks paling banyak ${OPEN_TEXT_LENGTH} huruf.`,
    en: `Write a text of at most ${OPEN_TEXT_LENGTH} characters.`,
  };
}
