// `npm test`: every *.test.ts below src, tools, web and e2e in one process. Arguments narrow it to files or patterns.
// LURUS_NOTHING_SKIPPED=1 (as .ci/run sets it) turns a skipped test into a failure.
import { spawn } from 'node:child_process';
import { findPostgres, startPostgres } from './postgres.ts';

const strict = process.env['LURUS_NOTHING_SKIPPED'] === '1';
const patterns = process.argv.slice(2);
const bin = findPostgres();
const cluster = bin === null ? null : await startPostgres(bin);

let output = '';
const child = spawn(
  process.execPath,
  [
    '--test',
    '--test-isolation=none',
    '--test-reporter=spec',
    ...(patterns.length > 0 ? patterns : ['{src,tools,web,e2e}/**/*.test.ts']),
  ],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(cluster ? { LURUS_TEST_OWNER_URL: cluster.ownerUrl } : {}) },
  },
);
child.stdout.on('data', (chunk: Buffer) => {
  process.stdout.write(chunk);
  output += chunk.toString();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  cluster?.stop();
  const count = (what: string) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  process.exitCode = code ?? 1;
  if (count('pass') === 0) {
    console.error('No test ran.');
    process.exitCode = 1;
  }
  if (strict && count('skipped') > 0) {
    console.error(`${count('skipped')} tests were skipped, and nothing may be skipped here.`);
    process.exitCode = 1;
  }
});
