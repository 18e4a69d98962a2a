import { rmSync } from 'node:fs';
import { benchMayor } from './mayor.ts';
import { benchStart } from './start.ts';
import { benchSurveyPage } from './survey-page.ts';

/** The demo city is made once: its start is measured, and then the pages that need its figures. */
export async function benchDemoCity(smoke: boolean): Promise<void> {
  const program = await benchStart();
  try {
    await benchMayor(smoke, program);
    await benchSurveyPage(smoke, program);
  } finally {
    await program.stop();
    rmSync(program.folder, { recursive: true, force: true });
  }
}
