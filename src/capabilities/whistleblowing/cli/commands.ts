import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from '../../../platform/capability.ts';
import { readArguments, wrongUse } from '../../../platform/command-line.ts';
import {
  commandAct,
  namedGovernment,
  ownerOf,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../../../platform/installation.ts';
import { toHex } from '../../../platform/sealing/bytes.ts';
import type { SigningKey } from '../../../platform/sealing/ed25519.ts';
import { resetRoot } from '../actions/reset-root.ts';
import { readPin, unpinRoot } from '../actions/root-pin.ts';
import { readRoot } from '../sealing/staff-key.ts';
import { eraseDirectory } from '../store/keys.ts';

const USAGE =
  'lurus wbs reset-root --reason TEXT (--old-root, the paper’s text on stdin | --without-old-root) [--government NAME]';
const SHORTEST_REASON = 20;

/** `lurus wbs …`. @param readSecret what comes on stdin */
export function whistleblowingCommands(
  open: OpenInstallation,
  readSecret: () => Promise<string> = () => text(process.stdin),
): Command[] {
  return [
    {
      name: 'wbs reset-root',
      summary: 'take the root of the key directory off, so that a new key ceremony can be held; very loud',
      run: (args) => withInstallation(open, (installation) => takeOff(installation, args, readSecret)),
    },
  ];
}

async function takeOff(
  installation: Installation,
  args: string[],
  readSecret: () => Promise<string>,
): Promise<void> {
  const { values } = readArguments(
    args,
    {
      government: { type: 'string' },
      reason: { type: 'string' },
      'old-root': { type: 'boolean' },
      'without-old-root': { type: 'boolean' },
    },
    USAGE,
    { positionals: 0, needed: ['reason'] },
  );
  const reason = values.reason!.trim();
  if (reason.length < SHORTEST_REASON) throw wrongUse(`--reason: ≥ ${SHORTEST_REASON}`, USAGE);
  if (values['old-root'] === values['without-old-root'])
    throw wrongUse('--old-root / --without-old-root', USAGE);
  const { folders, db } = installation;
  const owner = ownerOf(installation);
  const government = await namedGovernment(db, values.government);
  const act = commandAct(installation, government);
  const root = await readPin(folders, government.id);
  if (root === null)
    throw new Error(
      'Pemerintah daerah ini belum mengadakan upacara kunci: tidak ada yang dilepas.\n' +
        'This government has held no key ceremony: there is nothing to take off.',
    );
  const oldRoot = values['old-root'] === true ? await fromPaper(await readSecret(), root) : null;
  // Loud first: what fails after this is done again by the same command.
  const old = await db.asGovernment(government.id, (tx) => resetRoot(tx, act, { root, oldRoot, reason }));
  const file = join(folders.keys, `wbs-directory-${government.id}-until-${act.today}.json`);
  await writeFile(file, `${JSON.stringify(old, null, 1)}\n`, { mode: 0o600 });
  await owner.asOwner((tx) => eraseDirectory(tx, government.id));
  await unpinRoot(folders, government.id, act.today);
  console.log(
    [
      `Kunci akar saluran WBS ${government.name} dilepas. Saluran tutup sampai upacara kunci yang baru.`,
      `The root of ${government.name}'s WBS channel was taken off. The channel is closed until a new key ceremony.`,
      `  ${root}`,
      `  ${file}`,
    ].join('\n'),
  );
}

async function fromPaper(typed: string, root: string): Promise<SigningKey> {
  const key = await readRoot(typed.trim()).catch(() => null);
  if (key === null || toHex(key.publicKey) !== root)
    throw new Error(
      'Teks ini bukan kunci akar yang berlaku; tidak ada yang dilepas.\n' +
        'This text is not the root in force; nothing was taken off.',
    );
  return key;
}
