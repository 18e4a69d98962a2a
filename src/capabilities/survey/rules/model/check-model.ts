import { namedIn } from './length.ts';
import {
  LIKERT_POINTS,
  SOURCES,
  isWithheld,
  type Question,
  type Source,
  type SurveyModel,
  type Words,
} from './model.ts';

export interface ModelProblem {
  /** e.g. `questions.i1.map` */
  path: string;
  message: Words;
}

type Say = (path: string, id: string, en: string) => void;

/** What a model says that cannot hold together; none: it can be answered and scored by. */
export function checkModel(model: SurveyModel): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const say: Say = (path, id, en) => problems.push({ path, message: { id, en } });
  const dimensions = new Set(model.dimensions.map((each) => each.code));
  for (const code of repeated(model.dimensions.map((each) => each.code)))
    say(
      `dimensions.${code}`,
      'Kode dimensi ini dipakai lebih dari sekali.',
      'This dimension’s code is used twice.',
    );
  for (const code of repeated(model.questions.map((each) => each.code)))
    say(
      `questions.${code}`,
      'Kode pertanyaan ini dipakai lebih dari sekali.',
      'This question’s code is used twice.',
    );
  for (const question of model.questions) {
    checkQuestion(question, say);
    checkPlace(model, question, dimensions, say);
  }
  for (const source of SOURCES) {
    checkInstrument(model, source, say);
    checkWeights(model, source, dimensions, say);
  }
  if (SOURCES.every((source) => model.sourceWeights[source] === 0))
    say('sourceWeights', 'Setidaknya satu sumber harus berbobot.', 'At least one source needs a weight.');
  checkBands(model, say);
  return problems;
}

/** What is wrong with a question by itself, before it stands in a model. */
export function checkQuestionAlone(question: Question): ModelProblem[] {
  const problems: ModelProblem[] = [];
  checkQuestion(question, (path, id, en) => problems.push({ path, message: { id, en } }));
  return problems;
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((each, place) => codes.indexOf(each) !== place))];
}

function checkQuestion(question: Question, say: Say): void {
  const path = `questions.${question.code}`;
  const options = question.options?.map((each) => each.code) ?? [];
  for (const code of repeated(options))
    say(`${path}.options`, `Pilihan “${code}” tertulis dua kali.`, `The option “${code}” stands twice.`);
  if ((question.kind === 'experience' || question.kind === 'check') && options.length === 0)
    say(`${path}.options`, 'Tuliskan pilihan jawabannya.', 'Give its options.');
  if (question.kind === 'experience' && question.dimension !== null) {
    if (question.map === undefined)
      say(`${path}.map`, 'Tuliskan nilai setiap pilihan.', 'Give the score of each option.');
    for (const [code, score] of Object.entries(question.map ?? {}))
      if (isWithheld(code)) {
        if (score !== null)
          say(
            `${path}.map`,
            `“${code}” tidak diberi nilai: yang tidak dijawab bukan jawaban.`,
            `“${code}” takes no score: what is not told is no answer.`,
          );
      } else if (!options.includes(code))
        say(
          `${path}.map`,
          `“${code}” bukan pilihan pertanyaan ini.`,
          `“${code}” is no option of this question.`,
        );
  }
  if (question.kind === 'check' && (question.expects === undefined || !options.includes(question.expects)))
    say(`${path}.expects`, 'Tuliskan pilihan yang diharapkan.', 'Say which option is expected.');
  const ends = question.steps?.map((each) => each.upTo ?? Infinity) ?? [];
  if (ends.some((each, place) => place > 0 && each <= ends[place - 1]!))
    say(`${path}.steps`, 'Urutkan batas dari kecil ke besar.', 'Order the steps from small to large.');
}

/** Dimension and scale that a question names stand in the model. */
function checkPlace(model: SurveyModel, question: Question, dimensions: Set<string>, say: Say): void {
  const path = `questions.${question.code}`;
  if (question.dimension !== null && !dimensions.has(question.dimension))
    say(`${path}.dimension`, 'Dimensi ini tidak ada di model.', 'The model has no such dimension.');
  if (question.kind === 'likert' && question.scale !== undefined) {
    const labels = model.scales[question.scale];
    if (labels === undefined || labels.length !== (question.points ?? LIKERT_POINTS))
      say(
        `${path}.scale`,
        'Skala ini tidak ada, atau jumlah labelnya tidak sama dengan jumlah titik.',
        'There is no such scale, or it has not one label for each point.',
      );
  }
}

/** A condition asks of what was surely asked before: an earlier block, or earlier in a block that keeps its order. */
function checkInstrument(model: SurveyModel, source: Source, say: Say): void {
  const { blocks } = model.instruments[source];
  const codes = blocks.flatMap((each) => each.questions);
  const path = `instruments.${source}`;
  for (const code of repeated(codes))
    say(path, `Pertanyaan “${code}” tertulis dua kali.`, `The question “${code}” stands twice.`);
  const before = new Set<string>();
  for (const block of blocks) {
    const earlier = new Set(before);
    for (const code of block.questions) {
      const question = model.questions.find((each) => each.code === code);
      if (question === undefined || question.source !== source)
        say(
          path,
          `Pertanyaan “${code}” tidak ada untuk sumber ini.`,
          `This source has no question “${code}”.`,
        );
      const known = block.shuffle ? earlier : before;
      for (const asked of question?.showIf === undefined ? [] : namedIn(question.showIf))
        if (!known.has(asked))
          say(
            `questions.${code}.showIf`,
            `Syaratnya menunjuk “${asked}”, yang belum tentu ditanyakan sebelumnya.`,
            `Its condition asks for “${asked}”, which is not surely asked before.`,
          );
      before.add(code);
    }
  }
}

function checkWeights(model: SurveyModel, source: Source, dimensions: Set<string>, say: Say): void {
  const path = `dimensionWeights.${source}`;
  const weights = model.dimensionWeights[source];
  for (const code of Object.keys(weights))
    if (!dimensions.has(code))
      say(`${path}.${code}`, 'Dimensi ini tidak ada di model.', 'The model has no such dimension.');
  if (model.sourceWeights[source] > 0 && Object.values(weights).every((each) => each === 0))
    say(
      path,
      'Sumber ini berbobot, tetapi dimensinya tidak.',
      'This source has a weight, but none of its dimensions has.',
    );
}

function checkBands(model: SurveyModel, say: Say): void {
  for (const year of repeated(model.bands.map((each) => String(each.year))))
    say(
      `bands.${year}`,
      'Ada dua tabel kategori untuk tahun ini.',
      'There are two tables of bands for this year.',
    );
  for (const { year, bands } of model.bands) {
    const limits = bands.map((each) => each.below ?? Infinity);
    const rising = limits.every((each, place) => place === 0 || each > limits[place - 1]!);
    if (!rising || limits.at(-1) !== Infinity)
      say(
        `bands.${year}`,
        'Urutkan batas dari rendah ke tinggi; kategori tertinggi tidak berbatas (null).',
        'Order the limits from low to high; the highest band has none (null).',
      );
  }
}
