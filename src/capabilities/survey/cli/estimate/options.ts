import { wrongUse } from '../../../../platform/command-line.ts';
import type { Locale } from '../../../../platform/texts.ts';
import type { EstimatePlan } from '../../rules/estimation/estimate.ts';
import type { ReplicatePlan } from '../../rules/estimation/replicates.ts';

export const ESTIMATE_USAGE =
  'lurus survey estimate DATA.csv --mean Y | --total Y [--weights W] [--strata H] [--cluster C[,C2]] [--fpc N[,N2]] ' +
  '[--poststratify VAR=margins.csv] [--rake margins.csv] [--replicates jk1|rao-wu:1000] [--lone-psu fail|remove|adjust] ' +
  '[--drop-missing] [--decimal-comma] [--level 0.95] [--seed 1]';

export const ESTIMATE_HELP = `${ESTIMATE_USAGE}

Menaksir rata-rata atau jumlah dari data sampel, seperti paket survey dari R.
Estimates a mean or total from a sample, as R's survey package does.

--weights       kolom bobot; tanpa ini: dari --fpc, atau 1 / column of weights; without: from --fpc, or 1
--strata        kolom strata / column of strata
--cluster       kolom klaster, satu atau dua tahap / column(s) of clusters, one or two stages
--fpc           kolom ukuran populasi tiap tahap / column(s) of the population size of each stage
--poststratify  VAR=berkas dengan kolom VAR,population / VAR=file with the columns VAR,population
--rake          berkas dengan kolom variable,level,population / file with the columns variable,level,population
--replicates    jk1 (jackknife) | rao-wu:N (bootstrap)
--lone-psu      strata dengan satu klaster / strata with one cluster: fail (baku / default), remove, adjust
--drop-missing  baris tanpa nilai di luar kelompok yang ditaksir / rows without a value lie outside of the domain
--decimal-comma angka ditulis 12,5 seperti di Excel Indonesia / numbers are written 12,5 as Indonesian spreadsheets do

Contoh dan rumus / examples and formulas: docs/survey-cli.md`;

export const OPTIONS = {
  mean: { type: 'string' },
  total: { type: 'string' },
  weights: { type: 'string' },
  strata: { type: 'string' },
  cluster: { type: 'string' },
  fpc: { type: 'string' },
  poststratify: { type: 'string' },
  rake: { type: 'string' },
  'rake-rounds': { type: 'string' },
  'rake-epsilon': { type: 'string' },
  replicates: { type: 'string' },
  seed: { type: 'string' },
  'lone-psu': { type: 'string' },
  level: { type: 'string' },
  'drop-missing': { type: 'boolean' },
  'decimal-comma': { type: 'boolean' },
  // The output is JSON in any case; said for those who are used to it.
  json: { type: 'boolean' },
} as const;

export type Values = { [K in keyof typeof OPTIONS]?: string | boolean };

/** @throws UsageError */
export function planOf(values: Values): EstimatePlan {
  const level = numberOption(values, 'level', 0.95, (number) => number > 0 && number < 1, {
    id: 'isi angka di antara 0 dan 1, misalnya 0.95',
    en: 'give a number between 0 and 1, e.g. 0.95',
  });
  const lone = values['lone-psu'] ?? 'fail';
  if (lone !== 'fail' && lone !== 'remove' && lone !== 'adjust')
    throw wrongUse(`--lone-psu ${String(lone)} ? fail | remove | adjust`, ESTIMATE_USAGE);
  if (values.poststratify !== undefined && values.rake !== undefined)
    throw wrongUse(
      '--poststratify atau --rake, tidak keduanya / --poststratify or --rake, not both',
      ESTIMATE_USAGE,
    );
  return {
    statistic: values.mean === undefined ? 'total' : 'mean',
    lone,
    level,
    missing: values['drop-missing'] === true ? 'domain' : 'refuse',
    replicates: replicatesOf(values),
  };
}

const WHOLE = { id: 'isi bilangan bulat, 0 atau lebih', en: 'give a whole number, 0 or more' };

function replicatesOf(values: Values): ReplicatePlan | undefined {
  const seed = numberOption(values, 'seed', 1, (number) => Number.isInteger(number) && number >= 0, WHOLE);
  if (values.seed !== undefined && !String(values.replicates).startsWith('rao-wu'))
    throw wrongUse('--seed hanya dengan / only with --replicates rao-wu:1000', ESTIMATE_USAGE);
  if (values.replicates === undefined) return undefined;
  if (values.replicates === 'jk1') return { kind: 'jk1' };
  const count = Number(/^rao-wu:([1-9]\d{0,6})$/.exec(String(values.replicates))?.[1]);
  if (!(count >= 2))
    throw wrongUse(
      `--replicates ${String(values.replicates)} ? jk1 | rao-wu:1000 (2 … 9999999)`,
      ESTIMATE_USAGE,
    );
  return { kind: 'rao-wu', count, seed };
}

/** When raking ends. @throws UsageError */
export function rakingOf(values: Values): { rounds: number; epsilon: number } {
  for (const name of ['rake-rounds', 'rake-epsilon'] as const)
    if (values[name] !== undefined && values.rake === undefined)
      throw wrongUse(`--${name} hanya dengan / only with --rake margins.csv`, ESTIMATE_USAGE);
  return {
    rounds: numberOption(values, 'rake-rounds', 10, (number) => Number.isInteger(number) && number > 0, {
      id: 'isi bilangan bulat, 1 atau lebih',
      en: 'give a whole number, 1 or more',
    }),
    epsilon: numberOption(values, 'rake-epsilon', 1, (number) => number > 0 && Number.isFinite(number), {
      id: 'isi angka di atas 0',
      en: 'give a number above 0',
    }),
  };
}

/** An option that stands twice would silently lose its first value. @throws UsageError */
export function refuseTwice(args: readonly string[]): void {
  const names = args.flatMap((each) => /^--([a-z-]+)/.exec(each)?.[1] ?? []);
  const twice = names.find((name, place) => name in OPTIONS && names.indexOf(name) !== place);
  if (twice !== undefined) throw wrongUse(`--${twice} tertulis dua kali / stands twice`, ESTIMATE_USAGE);
}

function numberOption(
  values: Values,
  name: keyof Values,
  otherwise: number,
  fits: (number: number) => boolean,
  wanted: Record<Locale, string>,
): number {
  const given = values[name];
  if (given === undefined) return otherwise;
  const number = given === '' ? Number.NaN : Number(given);
  if (fits(number)) return number;
  throw wrongUse(`--${name} ${String(given)} ? ${wanted.id} / ${wanted.en}`, ESTIMATE_USAGE);
}

/** Names of the columns of each part of the design. */
export interface Columns {
  weights: string | undefined;
  strata: string | undefined;
  cluster: string[] | undefined;
  fpc: string[] | undefined;
}

/** @throws UsageError */
export function columnsOf(headings: readonly string[], values: Values): Columns {
  const text = (name: 'weights' | 'strata' | 'cluster' | 'fpc') =>
    typeof values[name] === 'string' ? values[name] : undefined;
  const list = (name: 'cluster' | 'fpc') => {
    const given = text(name);
    if (given === undefined) return undefined;
    // A column may have a comma in its name.
    const names = headings.includes(given) ? [given] : given.split(',').map((each) => each.trim());
    if (names.length > 2 || names.includes(''))
      throw wrongUse(`--${name} ${given}: satu atau dua kolom / one or two columns`, ESTIMATE_USAGE);
    return names;
  };
  const columns = {
    weights: text('weights'),
    strata: text('strata'),
    cluster: list('cluster'),
    fpc: list('fpc'),
  };
  if ((columns.fpc?.length ?? 0) > Math.max(columns.cluster?.length ?? 0, 1))
    throw wrongUse('--fpc N,N2 perlu / needs --cluster C,C2', ESTIMATE_USAGE);
  return columns;
}
