import type { Command } from '../capability.ts';
import { longCommand, readArguments } from '../command-line.ts';
import { namedGovernment, withInstallation, type OpenInstallation } from '../installation.ts';
import { moveFiles } from './move.ts';
import type { TimelessQuestion } from './stays.ts';

const USAGE = 'lurus files move --government NAME|ID';

/** Commands about where files lie. */
export function fileCommands(open: OpenInstallation, timeless: readonly TimelessQuestion[]): Command[] {
  return [
    {
      name: 'files move',
      summary: 'move the files of one government from the disk into the store of LURUS_FILES_S3',
      run: (args) => runMove(open, args, timeless),
    },
  ];
}

async function runMove(
  open: OpenInstallation,
  args: string[],
  timeless: readonly TimelessQuestion[],
): Promise<void> {
  const options = { government: { type: 'string' } } as const;
  const { values } = readArguments(args, options, USAGE, { positionals: 0 });
  await withInstallation(open, async (installation) => {
    if (installation.files.timeless === installation.files)
      throw new Error(
        'Berkas disimpan di disk: atur dulu LURUS_FILES_S3, LURUS_FILES_S3_KEY dan LURUS_FILES_S3_SECRET.\n' +
          'Files are kept on the disk: set LURUS_FILES_S3, LURUS_FILES_S3_KEY and LURUS_FILES_S3_SECRET first.',
      );
    const government = await namedGovernment(installation.db, values.government);
    const result = await longCommand((progress, signal) =>
      moveFiles(installation, government.id, timeless, { progress, signal }),
    );
    if (result === undefined) return;
    const { moved, stay, damaged } = result;
    console.log(`${government.name}: ${moved} dipindahkan/moved, ${stay} tetap di disk/stay on the disk`);
    for (const hash of damaged)
      console.error(
        `RUSAK / DAMAGED, tidak dipindahkan; ambil dari cadangan / not moved; take it from a backup: ${hash}`,
      );
    if (damaged.length > 0) process.exitCode = 1;
  });
}
