import { noBrowser } from '../e2e/browser.ts';
import { signIn } from '../e2e/client.ts';
import { runningProgram, startProgram, type Program } from '../e2e/program.ts';
import { measurePage, withDebuggedBrowser } from './lighthouse.ts';
import { print } from './measure.ts';

/**
 * The page of the head of government with the figures of the demo city, on Lighthouse's own telephone: signed in, from an empty cache.
 * `node bench/mayor.ts` measures it alone; `LURUS_E2E` names a program that runs already.
 */
export async function benchMayor(smoke: boolean, given?: Program): Promise<void> {
  const title = 'mayor’s page on a telephone: /m';
  if (noBrowser !== false) return print(title, { skipped: noBrowser });
  const running = process.env['LURUS_E2E'];
  const program =
    given ?? (running ? runningProgram(running) : await startProgram({ env: { LURUS_LOG: '0' } }));
  try {
    const mayor = await signIn(program, 'government-head');
    await mayor.post('/spending/snapshots');
    const measured = await withDebuggedBrowser((port) =>
      measurePage(`${program.url}/m`, port, { runs: smoke ? 1 : 3, headers: { cookie: mayor.cookie } }),
    );
    print(title, { ...measured, aim: 'largest paint < 2.5 s, script ≤ 150 KB' });
  } finally {
    if (given === undefined) await program.stop();
  }
}

if (import.meta.main) await benchMayor(process.argv.includes('--smoke'));
