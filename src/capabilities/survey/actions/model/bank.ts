import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { mayManage } from '../../policy.ts';
import { BANK } from '../../rules/model/bank/default-model.ts';
import { checkQuestionAlone } from '../../rules/model/check-model.ts';
import type { Question } from '../../rules/model/model.ts';
import {
  changeQuestion,
  findQuestion,
  insertQuestions,
  listQuestions,
  retire,
  type QuestionRow,
} from '../../store/model/questions.ts';
import { changed } from './refusals.ts';

/** Questions of the program that the bank never had, by their codes: one that was retired stays so. */
export function offeredTo(rows: readonly QuestionRow[]): Question[] {
  const known = new Set(rows.map((each) => each.code));
  return BANK.filter((each) => !known.has(each.code));
}

/** Takes the questions of the program into the government's bank. */
export async function adoptBank(tx: Tx, act: Act): Promise<Outcome<{ added: number }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const rows = offeredTo(await listQuestions(tx)).map((each) => rowOf(act, each));
  await insertQuestions(tx, rows);
  await recordRows(
    tx,
    act,
    'survey.adopt-question',
    'survey_question',
    rows.map((each) => each.id),
  );
  return { added: rows.length };
}

export async function addQuestion(tx: Tx, act: Act, question: Question): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wrong = wrongQuestion(question);
  if (wrong !== null) return wrong;
  if ((await listQuestions(tx)).some((each) => each.code === question.code && each.retired_on === null))
    return badField(
      'question.code',
      'Kode ini sudah dipakai di bank soal.',
      'The bank already has this code.',
    );
  const row = rowOf(act, question);
  await insertQuestions(tx, [row]);
  await recordRow(tx, act, 'survey.add-question', 'survey_question', row.id);
  return { id: row.id };
}

/** Changes a question of the bank; models that were published keep theirs. */
export async function editQuestion(
  tx: Tx,
  act: Act,
  id: string,
  input: { question: Question; version: number },
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await liveQuestion(tx, id, input.version);
  if (isRefusal(row)) return row;
  if (input.question.code !== row.code)
    return badField(
      'question.code',
      'Kode pertanyaan tidak diubah. Pensiunkan yang ini, lalu tambahkan yang baru.',
      'A question’s code does not change. Retire this one and add another.',
    );
  const wrong = wrongQuestion(input.question);
  if (wrong !== null) return wrong;
  await changeQuestion(tx, id, input.question);
  await recordRow(tx, act, 'survey.edit-question', 'survey_question', id);
  return { id };
}

/** A retired question goes into no new model. */
export async function retireQuestion(
  tx: Tx,
  act: Act,
  id: string,
  input: { version: number; reason: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await liveQuestion(tx, id, input.version);
  if (isRefusal(row)) return row;
  await retire(tx, id, act.today, input.reason.trim());
  await recordRow(tx, act, 'survey.retire-question', 'survey_question', id);
  return { id };
}

async function liveQuestion(tx: Tx, id: string, version: number): Promise<Outcome<QuestionRow>> {
  const row = await findQuestion(tx, id, true);
  if (row === undefined) return notFound();
  if (row.retired_on !== null)
    return conflict('retired', 'Pertanyaan ini sudah dipensiunkan.', 'This question is retired.');
  return row.version === version ? row : changed();
}

function wrongQuestion(question: Question) {
  const [first] = checkQuestionAlone(question);
  return first === undefined ? null : badField('question', first.message.id, first.message.en);
}

function rowOf(act: Act, question: Question): QuestionRow {
  return {
    government_id: act.government.id,
    id: newId(),
    code: question.code,
    source: question.source,
    dimension: question.dimension,
    kind: question.kind,
    body: question,
    valid_from: act.today,
    retired_on: null,
    retired_reason: null,
    version: 1,
  };
}
