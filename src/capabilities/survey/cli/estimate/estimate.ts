import { readArguments, wrongUse } from '../../../../platform/command-line.ts';
import { readDesign, type Design } from '../../rules/estimation/design.ts';
import { estimate as estimateOf, type Estimate, type EstimatePlan } from '../../rules/estimation/estimate.ts';
import { SampleError, type SamplePart } from '../../rules/estimation/sample-error.ts';
import { notesOf } from './notes.ts';
import {
  columnsOf,
  ESTIMATE_HELP,
  ESTIMATE_USAGE,
  OPTIONS,
  planOf,
  rakingOf,
  refuseTwice,
  type Columns,
  type Values,
} from './options.ts';
import { at, namesOf, numbersOf, readDataFile, type DataFile } from './read-file.ts';
import { readPostStrata, readRakeMargins } from './read-margins.ts';

/**
 * `lurus survey estimate`: needs no installation, prints one JSON object (docs/survey-cli.md).
 * @throws DataError that names row and column for data that cannot be used; UsageError for wrong options
 */
export async function estimate(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(ESTIMATE_HELP);
  const { values, positionals } = readArguments(args, OPTIONS, ESTIMATE_USAGE, { positionals: 1 });
  refuseTwice(args);
  if (!values.mean === !values.total) throw wrongUse('--mean Y | --total Y', ESTIMATE_USAGE);
  const variable = (values.mean || values.total)!;
  const plan = planOf(values);
  const raking = rakingOf(values);
  const file = await readDataFile(positionals[0]!, values['decimal-comma'] === true);
  const columns = columnsOf(file.headings, values);
  const calibration = await calibrationOf(file, values, raking);
  const y = numbersOf(file, variable, 'nan');
  try {
    const design = readDesign({
      rows: file.rows.length,
      weights: given(columns.weights, (name) => Array.from(numbersOf(file, name, 'refuse'))),
      strata: given(columns.strata, (name) => namesOf(file, name)),
      clusters: columns.cluster?.map((name) => namesOf(file, name)),
      populations: columns.fpc?.map((name) => Array.from(numbersOf(file, name, 'refuse'))),
    });
    const found = estimateOf(design, y, { ...plan, calibration });
    print(JSON.stringify(outputOf(found, { variable, plan: { ...plan, calibration }, design })));
  } catch (error) {
    throw error instanceof SampleError ? named(error, file, columns, variable) : error;
  }
}

const given = <T>(name: string | undefined, read: (name: string) => T) =>
  name === undefined ? undefined : read(name);

async function calibrationOf(
  file: DataFile,
  values: Values,
  raking: ReturnType<typeof rakingOf>,
): Promise<EstimatePlan['calibration']> {
  if (typeof values.poststratify === 'string') {
    const sign = values.poststratify.indexOf('=');
    if (sign < 1) throw wrongUse('--poststratify VAR=margins.csv', ESTIMATE_USAGE);
    const variable = values.poststratify.slice(0, sign);
    return {
      kind: 'poststratify',
      margins: [await readPostStrata(variable, values.poststratify.slice(sign + 1), file)],
    };
  }
  if (typeof values.rake !== 'string') return undefined;
  return {
    kind: 'rake',
    margins: await readRakeMargins(values.rake, file),
    ...raking,
  };
}

/** The same refusal with the user's own names: file, row and column. */
function named(error: SampleError, file: DataFile, columns: Columns, variable: string): Error {
  const names: Record<SamplePart, string | undefined> = {
    y: variable,
    weights: columns.weights,
    strata: columns.strata,
    cluster: columns.cluster?.[0],
    cluster2: columns.cluster?.[1],
    fpc: columns.fpc?.[0],
    fpc2: columns.fpc?.[1],
    margins: undefined,
    replicates: undefined,
  };
  const line = error.row === null ? null : file.rows[error.row]!.line;
  return at(file.path, line, names[error.part] ?? null, error.message);
}

function outputOf(
  found: Estimate,
  asked: { variable: string; plan: EstimatePlan; design: Design },
): Record<string, unknown> {
  const { plan, design } = asked;
  const jackknife = design.hasStrata ? 'jkn' : 'jk1';
  return {
    estimate: found.estimate,
    se: found.se,
    deff: found.deff,
    df: found.df,
    ci: found.interval ?? [null, null],
    level: found.level,
    statistic: plan.statistic,
    variable: asked.variable,
    method: plan.replicates === undefined ? 'taylor' : plan.replicates.kind === 'jk1' ? jackknife : 'rao-wu',
    ...(plan.replicates === undefined ? {} : { replicates: found.replicates }),
    ...(plan.replicates?.kind === 'rao-wu'
      ? { seed: plan.replicates.seed, percentiles: found.percentiles }
      : {}),
    rows: found.rows,
    leftOut: found.leftOut,
    sumOfWeights: found.sumOfWeights,
    clusters: found.clusters,
    strata: found.strata,
    weightsFrom: design.weightsFrom,
    ...(found.calibration === null ? {} : { calibration: found.calibration }),
    notes: notesOf(found, asked),
  };
}
