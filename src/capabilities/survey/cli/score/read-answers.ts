import { cellText, columnName, type Table } from '../../../../platform/tables/table.ts';
import { checkAnswers } from '../../rules/model/check-answers.ts';
import {
  SOURCES,
  isWithheld,
  type Answer,
  type Question,
  type Source,
  type SurveyModel,
} from '../../rules/model/model.ts';
import type { Response } from '../../rules/model/score.ts';
import { stratumKey, type StratumSize } from '../../rules/model/weights.ts';

/** Columns that are no question. */
const OWN_COLUMNS = ['source', 'stratum', 'weight', 'seconds'] as const;
/** What people and statistics programs write where a cell must not stay empty. */
const EMPTY = new Set(['', 'null', 'NULL', 'NA', 'N/A', 'NaN', '.']);
const MOST_PROBLEMS = 20;

export interface ReadAnswers {
  responses: Response[];
  /** questions that no column answers */
  withoutColumn: string[];
  /** answers to questions that branching hides, by question */
  dropped: Record<string, number>;
}

/**
 * ANSWERS.csv: one row a person, `source`, `stratum`, optionally `weight` and `seconds`, then question codes.
 * @throws Error that names row and column of everything that does not fit
 */
export function readAnswers(
  path: string,
  table: Table,
  model: SurveyModel,
  strata: readonly StratumSize[],
): ReadAnswers {
  const [head, ...rows] = table.rows;
  const names = (head?.cells ?? []).map((each) => cellText(each).trim());
  const problems = headProblems(names, model);
  if (problems.length > 0) throw refusal(path, problems);
  const known = new Set(strata.map((each) => stratumKey(each.source, each.code)));
  const questions = new Map(model.questions.map((each) => [each.code, each]));
  const dropped: Record<string, number> = {};
  const responses: Response[] = [];
  for (const { line, cells } of rows) {
    const values = new Map(names.map((name, at) => [name, cellText(cells[at]).trim()]));
    const say = (name: string, what: string) => problems.push(place(line, names.indexOf(name), name, what));
    if (cells.length > names.length)
      problems.push(
        place(
          line,
          names.length,
          '—',
          'ada isi di luar kolom bernama / a value stands outside the named columns',
        ),
      );
    const source = values.get('source') as Source;
    if (!SOURCES.includes(source)) {
      say(
        'source',
        `“${source}”: tulis internal, external, atau expert / write internal, external or expert`,
      );
      continue;
    }
    const stratum = values.get('stratum') ?? '';
    if (!known.has(stratumKey(source, stratum)))
      say('stratum', `“${stratum}”: tidak ada di strata model / is none of the model’s strata`);
    const checked = checkAnswers(model, source, answersOf(source, values, questions, say));
    if ('problems' in checked)
      for (const each of checked.problems)
        say(each.question, `“${values.get(each.question)}”: ${each.message.id} / ${each.message.en}`);
    else {
      for (const code of checked.dropped) dropped[code] = (dropped[code] ?? 0) + 1;
      responses.push({
        row: line,
        source,
        stratum,
        answers: checked.answers,
        weight: numberOf(values.get('weight'), (what) => say('weight', what)),
        seconds: numberOf(values.get('seconds'), (what) => say('seconds', what)),
      });
    }
    if (problems.length > 200) break;
  }
  problems.push(...halfWeighted(responses, names.indexOf('weight')));
  if (problems.length > 0) throw refusal(path, problems);
  const withoutColumn = model.questions.map((each) => each.code).filter((each) => !names.includes(each));
  return { responses, withoutColumn, dropped };
}

function headProblems(names: readonly string[], model: SurveyModel): string[] {
  const problems: string[] = [];
  const say = (at: number, what: string) => problems.push(place(1, at, names[at] ?? '', what));
  const codes = new Set(model.questions.map((each) => each.code));
  for (const name of ['source', 'stratum'])
    if (!names.includes(name)) say(names.length, `kolom “${name}” tidak ada / there is no column “${name}”`);
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) !== at)
      say(at, 'nama kolom ini dipakai dua kali / this column’s name is used twice');
    else if (!OWN_COLUMNS.some((own) => own === name) && !codes.has(name))
      say(at, 'kolom tidak dikenal: bukan kode pertanyaan model / unknown column: no question of the model');
  }
  return problems;
}

/** A source is weighted by its column or by its strata: fitted weights beside base weights would compare nothing with nothing. */
function halfWeighted(responses: readonly Response[], at: number): string[] {
  return SOURCES.flatMap((source) => {
    const own = responses.filter((each) => each.source === source);
    const without = own.filter((each) => each.weight === null);
    if (without.length === own.length) return [];
    return without.map(({ row }) =>
      place(
        row ?? 0,
        at,
        'weight',
        `kosong, sedangkan baris ${source} lain berbobot; isi semua atau kosongkan semua / empty, while other rows of ${source} have one; fill in all or none`,
      ),
    );
  });
}

/** Cells of the person's own questions; one that is filled under a question of another source is a slip. */
function answersOf(
  source: Source,
  values: ReadonlyMap<string, string>,
  questions: ReadonlyMap<string, Question>,
  say: (name: string, what: string) => void,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [name, value] of values) {
    const question = questions.get(name);
    if (question === undefined || value === '') continue;
    if (question.source === source) answers[name] = answerOf(question, value);
    else if (!EMPTY.has(value))
      say(name, `pertanyaan sumber ${question.source}, barisnya ${source} / a question of another source`);
  }
  return answers;
}

function answerOf(question: Question, value: string): Answer {
  const isOption = question.options?.some((each) => each.code === value) ?? false;
  if (EMPTY.has(value) && !isOption) return null;
  if (isWithheld(value) || (question.kind !== 'likert' && question.kind !== 'count')) return value;
  return Number.isFinite(Number(value)) ? Number(value) : value;
}

function numberOf(value: string | undefined, say: (what: string) => void): number | null {
  if (value === undefined || EMPTY.has(value)) return null;
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  say(`“${value}”: isi bilangan 0 atau lebih / use a number of 0 or more`);
  return null;
}

function place(line: number, at: number, name: string, what: string): string {
  return `baris / row ${line}, kolom / column ${columnName(Math.max(0, at))} (${name}): ${what}`;
}

function refusal(path: string, problems: readonly string[]): Error {
  const more = problems.length - MOST_PROBLEMS;
  const lines = problems.slice(0, MOST_PROBLEMS);
  return new Error([`${path}:`, ...lines, ...(more > 0 ? [`… ${more} lagi / more`] : [])].join('\n'));
}
