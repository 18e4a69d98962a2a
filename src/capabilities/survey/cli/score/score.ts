import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { readArguments } from '../../../../platform/command-line.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { isScored } from '../../rules/model/item-score.ts';
import type { SurveyModel } from '../../rules/model/model.ts';
import type { ScoreNote } from '../../rules/model/notes.ts';
import { score, type Score } from '../../rules/model/score.ts';
import { OTHER, wordsOf } from './file-words.ts';
import { inputOf, modelFile, modelOf, type ModelFile } from './model-file.ts';
import { readAnswers, type ReadAnswers } from './read-answers.ts';

export const SCORE_USAGE = 'lurus survey score MODEL.json ANSWERS.csv | lurus survey score --schema';

const HELP = `${SCORE_USAGE}

Menghitung indeks dari model dan jawaban, dengan setiap angka di jalannya, sebagai JSON. Tidak ada yang disembunyikan.
Computes the index from a model and answers, with every figure on the way, as JSON. Nothing is hidden.

--schema  skema JSON berkas model / the model's JSON Schema

Penjelasan dan contoh / explanation and example: docs/survey-cli.md, docs/examples/survey-model.json, docs/examples/survey-answers.csv`;

const LARGEST = 200 * 2 ** 20;
const MOST_LINES = 20;

/**
 * `lurus survey score`: needs no installation and stores nothing.
 * @throws Error that names file, row and column (or member) of what does not fit, with the way out
 */
export async function scoreFiles(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(HELP);
  const { values, positionals } = readArguments(
    args,
    { schema: { type: 'boolean' }, json: { type: 'boolean' } },
    SCORE_USAGE,
    { positionals: args.includes('--schema') ? 0 : 2 },
  );
  if (values.schema === true)
    return print(JSON.stringify(z.toJSONSchema(modelFile, { io: 'input' }), null, 2));
  const [modelPath, answersPath] = positionals as [string, string];
  const file = readModel(modelPath, (await readBytes(modelPath)).toString('utf8'));
  const { model, problems } = modelOf(file);
  if (problems.length > 0) throw listed(modelPath, problems);
  const table = await readTable(await readBytes(answersPath));
  if (isRefusal(table)) throw new Error(`${answersPath}: ${table.message.id} / ${table.message.en}`);
  const read = readAnswers(answersPath, table, model, file.strata);
  const scored = score(model, { ...inputOf(file), responses: read.responses });
  print(
    JSON.stringify(
      printed(file, read, { ...scored, notes: [...scored.notes, ...unweighted(model)] }),
      null,
      2,
    ),
  );
}

async function readBytes(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan; periksa namanya / file not found; check its name`);
  });
  if (!found.isFile()) throw new Error(`${path}: bukan berkas / not a file`);
  if (found.size > LARGEST)
    throw new Error(`${path}: terlalu besar, paling besar 200 MB / too large, at most 200 MB`);
  return readFile(path);
}

function readModel(path: string, content: string): ModelFile {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path}: bukan JSON; bandingkan dengan docs/examples/survey-model.json / not JSON; compare with docs/examples/survey-model.json: ${why}`,
      { cause: error },
    );
  }
  const read = modelFile.safeParse(value, { error: wordsOf });
  if (read.success) return read.data;
  throw listed(
    path,
    read.error.issues.map(
      (each) =>
        `${each.path.map(String).join('.') || '(berkas / file)'}: ${each.message === 'other' ? OTHER : each.message}`,
    ),
  );
}

function listed(path: string, problems: readonly string[]): Error {
  const more = problems.length - MOST_LINES;
  const lines = problems.slice(0, MOST_LINES);
  return new Error(
    [
      `${path}: model tidak sesuai / the model does not fit:`,
      ...lines,
      ...(more > 0 ? [`… ${more} lagi / more`] : []),
    ].join('\n'),
  );
}

/** Dimensions that questions name and no weight: they are scored for each person and enter no figure. */
function unweighted({ questions, dimensionWeights }: SurveyModel): ScoreNote[] {
  const names = questions.flatMap((each) =>
    isScored(each) && !Object.hasOwn(dimensionWeights[each.source], each.dimension!)
      ? [`${each.source} ${each.dimension}`]
      : [],
  );
  return [...new Set(names)].map((about) => ({
    code: 'dimension-without-weight',
    about,
    message: {
      id: 'Dimensi ini punya pertanyaan, tetapi tidak ada bobotnya di dimensionWeights; ia tidak ikut dihitung.',
      en: 'This dimension has questions and no weight in dimensionWeights; it enters no figure.',
    },
  }));
}

function printed(file: ModelFile, read: ReadAnswers, scored: Score) {
  const { people, sources, raw, conduct, correction, index, band, bandYear, alternatives, notes } = scored;
  return {
    model: { name: file.name, version: file.version, year: file.year },
    index,
    band,
    bandYear,
    raw,
    correction,
    sources: Object.fromEntries(
      sources.map(({ source, value, ...rest }) => [source, { score: value, ...rest }]),
    ),
    alternatives,
    conduct,
    people,
    unansweredColumns: read.withoutColumn,
    droppedByBranching: read.dropped,
    notes,
  };
}
