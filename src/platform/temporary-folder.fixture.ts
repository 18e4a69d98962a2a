import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const made: string[] = [];

// Registered when this file is read: `after` called by a test that has waited for something is never heard.
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that lasts as long as the tests of a process. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lurus-${name}-`));
  made.push(folder);
  return folder;
}
