import { readFile } from 'node:fs/promises';
import type { Command } from '../capability.ts';
import type { TimelessQuestion } from '../files/stays.ts';
import { longCommand, readArguments, wrongUse } from '../command-line.ts';
import { namedGovernment, ownerOf, withInstallation, type OpenInstallation } from '../installation.ts';
import { backup, type Lock } from './backup.ts';
import { exportGovernment } from './export.ts';
import { importArchive } from './import.ts';
import { restore, type Unlock } from './restore.ts';

const EXPORT_USAGE = 'lurus export --government NAME|ID --to DIR';
const IMPORT_USAGE = 'lurus import archive DIR';
const BACKUP_USAGE = 'lurus backup --to FILE --recipient age1… (or LURUS_BACKUP_PASSPHRASE)';
const RESTORE_USAGE = 'lurus restore FILE --identity FILE (or LURUS_BACKUP_PASSPHRASE)';

/** Commands that carry whole governments out of and into an installation. */
export function archiveCommands(
  open: OpenInstallation,
  env: NodeJS.ProcessEnv = process.env,
  timeless: readonly TimelessQuestion[] = [],
): Command[] {
  const passphrase = () => env['LURUS_BACKUP_PASSPHRASE'] || null;
  return [
    {
      name: 'export',
      summary: 'everything of one government as CSV, files and trail; importable again',
      run: (args) => runExport(open, args),
    },
    {
      name: 'import archive',
      summary: 'load an export into an installation without that government (DATABASE_OWNER_URL)',
      run: (args) => runImport(open, args, timeless),
    },
    {
      name: 'backup',
      summary: 'the whole installation into one age-encrypted file; keys are kept apart',
      run: (args) => runBackup(open, args, passphrase()),
    },
    {
      name: 'restore',
      summary: 'bring a backup back into an empty, migrated database (DATABASE_OWNER_URL)',
      run: (args) => runRestore(open, args, passphrase(), timeless),
    },
  ];
}

async function runExport(open: OpenInstallation, args: string[]): Promise<void> {
  const options = { government: { type: 'string' }, to: { type: 'string' } } as const;
  const { values } = readArguments(args, options, EXPORT_USAGE, { positionals: 0, needed: ['to'] });
  await withInstallation(open, async (installation) => {
    const government = await namedGovernment(installation.db, values.government);
    const exported = await longCommand((progress, signal) =>
      exportGovernment(installation, government.id, values.to!, { progress, signal }),
    );
    if (exported === undefined) return;
    const { tables, files } = exported.manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${government.name}: ${tables.length} tabel/tables, ${rows} baris/rows, ${files.count} berkas/files → ${values.to}`,
    );
    for (const path of exported.missingTiles) {
      console.error(`PERINGATAN / WARNING: trail/${path} tidak ada atau rusak / missing or damaged`);
    }
  });
}

async function runImport(
  open: OpenInstallation,
  args: string[],
  timeless: readonly TimelessQuestion[],
): Promise<void> {
  const { positionals } = readArguments(args, {}, IMPORT_USAGE, { positionals: 1 });
  await withInstallation(open, async (installation) => {
    const parts = { ...installation, owner: ownerOf(installation), timeless };
    const imported = await longCommand((progress, signal) =>
      importArchive(parts, positionals[0]!, { progress, signal }),
    );
    if (imported === undefined) return;
    console.log(`${imported.manifest.government.name} ✓`);
    for (const host of imported.hostsTaken) {
      console.error(
        `Host ${host} sudah dipakai pemerintah daerah lain / is already held by another government`,
      );
    }
    sayKeys();
    console.error('Akun diaktifkan ulang dengan kode baru / accounts are activated anew with new codes.');
  });
}

async function runBackup(open: OpenInstallation, args: string[], passphrase: string | null): Promise<void> {
  const options = { to: { type: 'string' }, recipient: { type: 'string', multiple: true } } as const;
  const { values } = readArguments(args, options, BACKUP_USAGE, { positionals: 0, needed: ['to'] });
  const lock: Lock | null =
    values.recipient !== undefined
      ? { recipients: values.recipient }
      : passphrase === null
        ? null
        : { passphrase };
  if (lock === null) throw wrongUse('--recipient ?', BACKUP_USAGE);
  await withInstallation(open, async (installation) => {
    const index = await longCommand((progress, signal) =>
      backup(installation, values.to!, lock, { progress, signal }),
    );
    if (index === undefined) return;
    console.log(`${index.governments.length} pemerintah daerah/governments → ${values.to}`);
    console.error(
      `Kunci tidak ikut; simpan salinannya terpisah / keys are not inside, keep a copy apart: ${installation.folders.keys}`,
    );
  });
}

async function runRestore(
  open: OpenInstallation,
  args: string[],
  passphrase: string | null,
  timeless: readonly TimelessQuestion[],
): Promise<void> {
  const options = { identity: { type: 'string', multiple: true } } as const;
  const { values, positionals } = readArguments(args, options, RESTORE_USAGE, { positionals: 1 });
  const unlock: Unlock | null =
    values.identity !== undefined
      ? { identities: await readIdentities(values.identity) }
      : passphrase === null
        ? null
        : { passphrase };
  if (unlock === null) throw wrongUse('--identity ?', RESTORE_USAGE);
  await withInstallation(open, async (installation) => {
    const parts = { ...installation, owner: ownerOf(installation), timeless };
    const index = await longCommand((progress, signal) =>
      restore(parts, positionals[0]!, unlock, { progress, signal }),
    );
    if (index === undefined) return;
    for (const { name } of index.governments) console.log(`${name} ✓`);
    sayKeys();
  });
}

function sayKeys(): void {
  console.error(
    'Kembalikan kunci dari salinan amannya sebelum Lurus dijalankan / put the keys back from their safe copy before Lurus starts.',
  );
}

/** Identity files as `age-keygen` writes them: lines that begin with # are remarks. */
async function readIdentities(files: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    files.map((file) =>
      readFile(file, 'utf8').catch(() => {
        throw wrongUse(`Berkas tidak dapat dibaca / cannot read: ${file}`, RESTORE_USAGE);
      }),
    ),
  );
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
