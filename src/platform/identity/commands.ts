import type { Command } from '../capability.ts';
import { readArguments } from '../command-line.ts';
import {
  commandAct,
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../installation.ts';
import { findAccountByName, readLoginName } from './login-names.ts';
import { resetAccount } from './reset-account.ts';
import { openVault } from './vault.ts';

const RESET_USAGE = 'lurus account reset NAME [--government NAME]';

/** `lurus account …` */
export function accountCommands(open: OpenInstallation): Command[] {
  return [
    {
      name: 'account reset',
      summary:
        'reset an account from the machine itself and print a new one-time code, when no account officer can',
      run: (args) => withInstallation(open, (installation) => resetByOperator(installation, args)),
    },
  ];
}

/**
 * For the day when no account officer can log in: after an import from an export, which carries no secrets, or when the last one lost his
 * telephone. Whoever runs it holds the machine; the trail names the command line.
 */
async function resetByOperator(installation: Installation, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { government: { type: 'string' } }, RESET_USAGE, {
    positionals: 1,
  });
  const { db, folders } = installation;
  const government = await namedGovernment(db, values.government);
  const name = readLoginName(positionals[0]!);
  const code = await db.asGovernment(government.id, async (tx) => {
    const account = await findAccountByName(tx, name);
    if (account === undefined) {
      throw new Error(
        'Akun tidak ditemukan: isi NIP, nama pengguna, surel, atau nomor ponsel.\n' +
          'No such account: give NIP, user name, e-mail or phone number.',
      );
    }
    const act = commandAct(installation, government);
    const issued = await resetAccount(
      tx,
      act,
      openVault(folders.keys),
      account.id,
      'account.reset-by-operator',
    );
    return `${account.user_name} ${issued}`;
  });
  console.log(code);
}
