import type { Act, Government } from '../act.ts';
import type { Command } from '../capability.ts';
import { dayIn } from '../clock.ts';
import { readArguments } from '../command-line.ts';
import {
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../installation.ts';
import { formatKeyList, keyPath, logFolder, publicKeys } from './keys.ts';
import { renewKey } from './renew-key.ts';
import { verifyCommand } from './verify/command.ts';

const KEY_USAGE = 'lurus trail key [--government NAME] [--renew]';

/** `lurus trail …` */
export function trailCommands(open: OpenInstallation): Command[] {
  return [
    {
      name: 'trail key',
      summary: "print the public key of a government's trail; --renew makes a new one for a lost key",
      run: (args) => withInstallation(open, (installation) => printKey(installation, args)),
    },
    verifyCommand,
  ];
}

async function printKey(installation: Installation, args: string[]): Promise<void> {
  const { values } = readArguments(
    args,
    { government: { type: 'string' }, renew: { type: 'boolean' } },
    KEY_USAGE,
  );
  const government = await namedGovernment(installation.db, values.government);
  if (values.renew) {
    await renewKey(installation.db, installation.folders, commandAct(installation, government));
  }
  const keys = await publicKeys(logFolder(installation.folders, government.id));
  if (keys.length === 0) {
    throw new Error(
      'Jejak ini belum pernah ditandatangani: kuncinya dibuat saat entri pertama ditandatangani.\n' +
        'This trail was never signed: its key is made when its first entry is signed.',
    );
  }
  process.stdout.write(formatKeyList(keys));
  console.error(`Kunci privat / private key: ${keyPath(installation.folders, government.id)}`);
}

/** An act of whoever runs the command line on the machine itself. */
function commandAct({ clock }: Installation, government: Government): Act {
  const now = clock();
  return {
    government,
    actor: {
      id: 'job:command-line',
      accountId: null,
      personId: null,
      agencyId: null,
      grants: [],
      rollout: {},
    },
    now: now.toString(),
    today: dayIn(government.zone, now),
    locale: 'id',
    wires: { announce: async () => {}, blockers: [], inbox: [], personal: [] },
  };
}
