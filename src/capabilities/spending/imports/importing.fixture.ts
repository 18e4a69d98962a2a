import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Government } from '../../../platform/act.ts';
import type { Database } from '../../../platform/database/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { asComplaint, commitImport } from '../../../platform/imports/commit-import.ts';
import { checkFile } from '../../../platform/imports/import-file.ts';
import type { ImportKind } from '../../../platform/imports/kind.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { NOW } from '../budget.fixture.ts';

/** Imports files as somebody does who has looked at what is missing in them. */
export function importing(db: Database, government: Government, now = NOW) {
  const folder = temporaryFolder('spending-import');
  const files = diskFiles(join(folder, 'files'));
  const act = testAct(government, { roles: ['treasury'], now });
  const run = async (kind: ImportKind, content: string | Buffer, commit: boolean, sheet?: string) => {
    const path = join(folder, 'berkas');
    await writeFile(path, content);
    const context = { db, files };
    const checked = await checkFile(context, act, kind, { path, sheet }, () => {});
    const totals = isRefusal(checked) ? null : checked.totals;
    const done =
      commit && !isRefusal(checked) && totals?.refused === 0
        ? await commitImport(context, act, kind, checked, totals.vanished ?? 0, () => {})
        : checked;
    if (isRefusal(done))
      return { refused: done.message.id, complaints: [], totals: null, gone: [], run: null };
    const { complaints, vanished } = done;
    return {
      refused: null,
      run: done,
      totals: done.totals!,
      complaints: (complaints ?? []).map((each) => {
        const { field, message } = asComplaint(kind, each);
        return `${field}: ${message.id}`;
      }),
      gone: (vanished ?? []).map((each) => each.label),
    };
  };
  return {
    act,
    files,
    check: (kind: ImportKind, content: string | Buffer) => run(kind, content, false),
    save: (kind: ImportKind, content: string | Buffer, sheet?: string) => run(kind, content, true, sheet),
  };
}
