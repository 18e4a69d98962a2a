import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Government } from '../../../platform/act.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../platform/test-database.ts';

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

/** Why PDFs cannot be read here, or false. */
const noReader = has('pdftotext') && has('qpdf') ? false : 'no pdftotext or qpdf';

/** Text of a PDF with its layout, after qpdf has found nothing to complain about. LURUS_PAPERS names a folder that keeps the files. */
export function textOfPdf(pdf: Buffer, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-paper-'));
  try {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, pdf);
    const kept = process.env['LURUS_PAPERS'];
    if (kept !== undefined) writeFileSync(join(kept, `${name}.pdf`), pdf);
    const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    assert.match(check.stdout, /No syntax or stream encoding errors/);
    return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A test on one engine, since drawing knows none; left out with its reason where PDFs cannot be read. */
export function testPdf(
  name: string,
  body: (database: TestDatabase, government: Government) => Promise<void>,
): void {
  test(name, { skip: noReader }, async () => {
    const database = await embeddedDatabase();
    await body(database, await newGovernment(database));
  });
}
