import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government } from '../../../platform/act.ts';
import type { Database } from '../../../platform/database/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { asComplaint } from '../../../platform/imports/commit-import.ts';
import { importFile } from '../../../platform/imports/import-file.ts';
import type { ImportKind } from '../../../platform/imports/kind.ts';
import { undoImport } from '../../../platform/imports/undo-import.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';

/** Imports lines of CSV as a file, and takes the latest import back. */
export async function importing(db: Database, government: Government, kind: ImportKind) {
  const folder = temporaryFolder('import');
  const files = diskFiles(join(folder, 'files'));
  const act: Act = testAct(government, { roles: ['technical-administrator'] });
  const header = Object.values(kind.columns).map((column) => column.header);
  return {
    act,
    /** @returns numbers of rows. @throws Error with one line a complaint, `baris 2 · nip: …`, when a row is refused */
    run: async (...lines: string[]) => {
      const path = join(folder, 'berkas.csv');
      await writeFile(path, [header.join(','), ...lines].join('\n'));
      const run = await importFile({ db, files }, act, kind, { path }, () => {});
      if (isRefusal(run)) throw new Error(run.message.id);
      const complaints = (run.complaints ?? []).map((each) => asComplaint(kind, each));
      if (complaints.length > 0)
        throw new Error(complaints.map((each) => `${each.field}: ${each.message.id}`).join('\n'));
      const { read, new: fresh, changed, unchanged } = run.totals!;
      return { read, fresh, changed, unchanged };
    },
    undo: () =>
      db.asGovernment(government.id, async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from import_run where status = 'committed' order by id desc limit 1`.execute(tx);
        return undoImport(tx, act, kind, rows[0]!.id);
      }),
  };
}
