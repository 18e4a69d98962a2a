import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { runningProgram, startProgram, type Program } from './program.ts';

let program: Promise<Program> | null = null;
let browser: Promise<Browser> | null = null;

/** One demo city for all journeys of a test process: making it takes longer than most of them. */
export function sharedProgram(): Promise<Program> {
  const running = process.env['LURUS_E2E'];
  return (program ??= running ? Promise.resolve(runningProgram(running)) : startProgram());
}

export function sharedBrowser(): Promise<Browser> {
  return (browser ??= openBrowser());
}

after(async () => {
  await (await browser)?.close();
  await (await program)?.stop();
});
