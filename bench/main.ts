// `npm run bench`: figures of time and memory, printed with their aims; no figure is asserted. `--smoke` runs one percent of it and asks only that each
// part runs and tells its figures; `--only NAME …` runs these parts; `load` the ten minutes of 500 people instead.
import { cpus, totalmem } from 'node:os';
import { makeBenchCity } from './city.ts';
import { benchLoad } from './load/run.ts';
import { figuresTold, print, unfitFigures, writeFigures } from './measure.ts';
import { ALONE, FILLING, IN_CITY, WHOLE, type Part } from './parts.ts';

const smoke = process.argv.includes('--smoke');
const load = process.argv.includes('load');
const only = process.argv.includes('--only') ? process.argv.slice(process.argv.indexOf('--only') + 1) : null;
const people = 9_000;
const findings = smoke ? 1_000 : 100_000;

const budgets = [...ALONE, ...IN_CITY].reduce((sum, each) => sum + each.seconds, FILLING);
if (budgets > WHOLE) throw new Error(`the parts may take ${budgets} seconds, the whole ${WHOLE}`);

const began = performance.now();
print('machine', { cores: cpus().length, 'memory GiB': totalmem() / 2 ** 30, node: process.version });
try {
  await (load ? benchLoad(smoke) : benchAll());
} finally {
  const minutes = (performance.now() - began) / 60_000;
  const file = load ? 'bench-load.json' : 'bench.json';
  print('whole run', {
    minutes,
    'written to': file,
    ...(load ? {} : { aim: `within ${WHOLE / 60} minutes` }),
  });
  writeFigures(file, { smoke, at: Temporal.Now.instant().toString(), minutes });
}
if (smoke) {
  const unfit = unfitFigures();
  for (const each of unfit) console.error(`no figure: ${each}`);
  process.exitCode = unfit.length === 0 ? 0 : 1;
}

function wanted<Given>(parts: readonly Part<Given>[]): readonly Part<Given>[] {
  return only === null ? parts : parts.filter((each) => only.includes(each.name));
}

async function benchAll(): Promise<void> {
  for (const part of wanted(ALONE)) await measure(part, undefined);
  const parts = wanted(IN_CITY);
  if (parts.length === 0) return;
  const begun = performance.now();
  const city = await makeBenchCity(people, findings);
  try {
    const seconds = (performance.now() - begun) / 1_000;
    print('PostgreSQL filled', { people, findings, seconds, budget: FILLING });
    for (const part of parts) await measure(part, city);
  } finally {
    await city.stop();
  }
}

async function measure<Given>(part: Part<Given>, given: Given): Promise<void> {
  const [told, begun] = [figuresTold(), performance.now()];
  await part.run(smoke, given);
  if (figuresTold() === told) throw new Error(`${part.name} told no figure`);
  const seconds = (performance.now() - begun) / 1_000;
  print(`  ${part.name} took`, { seconds, budget: part.seconds });
}
