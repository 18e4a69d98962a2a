// `npm test`: every *.test.ts below src, tools, web and e2e, in groups of one process each, two of them at a time. Arguments narrow it to
// files or patterns, in one process. LURUS_NOTHING_SKIPPED=1 (as .ci/run sets it) turns a skipped test into a failure.
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, findPostgres } from './postgres.ts';
import { readReport, slowest, type Report } from './test-report.ts';

/** Groups under way at the same time; journeys and databases wait often enough for two to share two cores. */
const LANES = 2;
/** Nothing takes so long unless it hangs, ms: then it is named, instead of the whole run being cut off. */
const LONGEST = 1_200_000;

const asked = process.argv.slice(2);
const strict = process.env['LURUS_NOTHING_SKIPPED'] === '1';
const bin = findPostgres();
const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => running.forEach((child) => child.kill(signal)));

const waiting = asked.length > 0 ? [{ name: asked.join(' '), files: asked }] : groups();
const whole = waiting.length > 1;
const reports: Report[] = [];
let code = 0;
await Promise.all(Array.from({ length: Math.min(LANES, waiting.length) }, lane));

const count = (what: keyof Report['counts']) => reports.reduce((sum, each) => sum + each.counts[what], 0);
if (whole) {
  for (const { failures } of reports) process.stdout.write(failures);
  console.log(`\nThe slowest:\n${slowest(reports).join('\n')}\n`);
  for (const what of ['tests', 'pass', 'fail', 'skipped'] as const) console.log(`ℹ ${what} ${count(what)}`);
}
if (count('pass') === 0) fail('No test ran.');
if (strict && count('skipped') > 0)
  fail(`${count('skipped')} tests were skipped, and nothing may be skipped here.`);
process.exitCode = code;

function fail(message: string): void {
  console.error(message);
  code ||= 1;
}

/** The longest first, so that the lanes end together. */
function groups(): { name: string; files: string[] }[] {
  const journeys = globSync('e2e/*.test.ts').sort();
  const isSealed = (file: string) => file.startsWith('e2e/wbs-');
  // Every screen of every role, twice: as long as a dozen journeys.
  const isScreens = (file: string) => file === 'e2e/screens.test.ts';
  const open = journeys.filter((file) => !isSealed(file) && !isScreens(file));
  return [
    { name: 'screens', files: journeys.filter(isScreens) },
    // Servers that are killed, databases that fall over, disks that are full.
    { name: 'faults', files: globSync('e2e/faults/*.test.ts').sort() },
    { name: 'journeys', files: open.filter((_, place) => place % 2 === 0) },
    { name: 'capabilities', files: globSync('src/capabilities/**/*.test.ts').sort() },
    { name: 'platform and tools', files: globSync('{src/{app,platform},tools,web}/**/*.test.ts').sort() },
    { name: 'sealed journeys', files: journeys.filter(isSealed) },
    { name: 'more journeys', files: open.filter((_, place) => place % 2 === 1) },
  ];
}

/** Runs one group after the other on a PostgreSQL of its own, where the machine has one. */
async function lane(): Promise<void> {
  const cluster = bin === null ? null : await startPostgres(bin);
  try {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
      const began = performance.now();
      const { output, ended } = await run(group.files, cluster?.ownerUrl);
      const report = readReport(output);
      const minutes = ((performance.now() - began) / 60_000).toFixed(1);
      if (whole) process.stdout.write(`\n— ${group.name}: ${minutes} minutes —\n${report.lines}`);
      reports.push(report);
      if (ended !== 0) fail(`${group.name}: ended with ${ended}`);
      else if (report.counts.pass === 0) fail(`${group.name}: no test ran.`);
    }
  } finally {
    cluster?.stop();
  }
}

/** The database of a cluster is migrated once and kept: groups tell their governments apart. */
async function run(files: readonly string[], ownerUrl: string | undefined) {
  const child = spawn(
    process.execPath,
    ['--test', '--test-isolation=none', `--test-timeout=${LONGEST}`, '--test-reporter=spec', ...files],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        // Journeys start the program dozens of times; what was compiled once needs no second time.
        NODE_COMPILE_CACHE: join(tmpdir(), 'lurus-compiled'),
        ...process.env,
        ...(ownerUrl === undefined ? {} : { LURUS_TEST_OWNER_URL: ownerUrl }),
      },
    },
  );
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (!whole) process.stdout.write(chunk);
    output += chunk.toString();
  });
  const ended = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  running.delete(child);
  return { output, ended };
}
