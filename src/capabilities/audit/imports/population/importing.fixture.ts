import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Government } from '../../../../platform/act.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { diskFiles } from '../../../../platform/files/index.ts';
import { asComplaint } from '../../../../platform/imports/commit-import.ts';
import { checkFile, importFile } from '../../../../platform/imports/import-file.ts';
import type { ImportKind } from '../../../../platform/imports/kind.ts';
import { undoImport } from '../../../../platform/imports/undo-import.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';

/** Imports files as somebody of the desk does who looks at all agencies. */
export function importing(db: Database, government: Government) {
  const folder = temporaryFolder('audit-import');
  const services = {
    db,
    files: diskFiles(join(folder, 'files')),
    folders: { data: folder, keys: join(folder, 'keys'), trail: folder },
  };
  const act = testAct(government, { roles: ['inspektur'] });
  const run = async (work: typeof importFile, kind: ImportKind, rows: readonly Record<string, string>[]) => {
    const path = join(folder, 'berkas.csv');
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
    await writeFile(path, lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'));
    const done = await work(services, act, kind, { path }, () => {});
    if (isRefusal(done)) return { refused: done.message.id, complaints: [], totals: null, run: null };
    const complaints = (done.complaints ?? []).map((each) => {
      const { field, message } = asComplaint(kind, each);
      return `${field}: ${message.id}`;
    });
    return { refused: null, complaints, totals: done.totals, run: done };
  };
  return {
    act,
    files: services.files,
    check: (kind: ImportKind, ...rows: Record<string, string>[]) => run(checkFile, kind, rows),
    save: (kind: ImportKind, ...rows: Record<string, string>[]) => run(importFile, kind, rows),
    undo: (kind: ImportKind, id: string) =>
      db.asGovernment(government.id, (tx) => undoImport(tx, act, kind, id)),
  };
}
