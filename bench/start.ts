import { readFileSync } from 'node:fs';
import { startProgram, type Program } from '../e2e/program.ts';
import { print } from './measure.ts';

/** Cold start on the embedded database: from the command to the first answer, with the demo city made; then once more on its data. @returns the second, running */
export async function benchStart(): Promise<Program> {
  const begun = performance.now();
  const first = await startProgram();
  await fetch(`${first.url}/healthz`);
  const cold = (performance.now() - begun) / 1_000;
  await first.kill();
  const again = performance.now();
  const second = await startProgram({ folder: first.folder, env: { LURUS_LOG: '0' } });
  await fetch(`${second.url}/healthz`);
  const warm = (performance.now() - again) / 1_000;
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${second.pid}/status`, 'utf8'))?.[1];
  print('start, embedded database', {
    'first, with demo city s': cold,
    'again s': warm,
    'memory again MB': Number(memory) / 1_024,
    aim: 'first < 90 s',
  });
  return second;
}
