import { noBrowser } from '../e2e/browser.ts';
import { runningProgram, startProgram, type Program } from '../e2e/program.ts';
import { freshInvitations } from '../e2e/survey-invitation.ts';
import { measurePage, withDebuggedBrowser } from './lighthouse.ts';
import { print } from './measure.ts';

/**
 * The first page of the survey of the demo city, on Lighthouse's own telephone and from an empty cache. The code of the invitation stays away:
 * the page is the same for everybody.
 * `node bench/survey-page.ts` measures it alone; `LURUS_E2E` names a program that runs already.
 */
export async function benchSurveyPage(smoke: boolean, given?: Program): Promise<void> {
  const title = 'answering page of the survey on a telephone';
  if (noBrowser !== false) return print(title, { skipped: noBrowser });
  const running = process.env['LURUS_E2E'];
  const program =
    given ?? (running ? runningProgram(running) : await startProgram({ env: { LURUS_LOG: '0' } }));
  try {
    const [invitation] = await freshInvitations(program, 1);
    const page = `${program.url}${invitation?.pathname ?? ''}`;
    const measured = await withDebuggedBrowser((port) => measurePage(page, port, { runs: smoke ? 1 : 3 }));
    print(title, { ...measured, aim: 'performance ≥ 95, script ≤ 15 KB' });
  } finally {
    if (given === undefined) await program.stop();
  }
}

if (import.meta.main) await benchSurveyPage(process.argv.includes('--smoke'));
