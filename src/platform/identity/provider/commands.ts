import { readFileSync } from 'node:fs';
import type { Command } from '../../capability.ts';
import { readArguments, wrongUse } from '../../command-line.ts';
import {
  commandAct,
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../../installation.ts';
import { openVault } from '../vault.ts';
import { discover } from './connect.ts';
import { findProvider, removeProvider, setPasswordOff, setProvider } from './settings.ts';
import { MATCHES, type Match } from './tables.ts';

const SET_USAGE =
  'lurus sign-in provider --issuer URL --client-id ID --secret-file FILE [--claim NAME] [--match nip|email|user-name] [--title TEXT] ' +
  '[--strong-amr a,b] [--strong-acr a,b] [--government NAME]';
const PASSWORD_USAGE = 'lurus sign-in password on|off [--government NAME]';

/** `lurus sign-in …`: the provider of identities (OpenID Connect) that a government has of its own. */
export function signInCommands(open: OpenInstallation): Command[] {
  const government = { government: { type: 'string' } } as const;
  return [
    {
      name: 'sign-in provider',
      summary:
        'let people sign in by an OpenID Connect provider; asks it first, and prints what to register there',
      run: (args) => withInstallation(open, (installation) => set(installation, args)),
    },
    {
      name: 'sign-in show',
      summary: 'which provider a government signs in by',
      run: (args) =>
        withInstallation(open, async (installation) => {
          const { values } = readArguments(args, government, 'lurus sign-in show [--government NAME]');
          const chosen = await namedGovernment(installation.db, values.government);
          const provider = await installation.db.asGovernment(chosen.id, findProvider);
          if (provider === null) return console.log('tidak ada / none');
          const { sealedSecret: _sealed, ...shown } = provider;
          console.log(JSON.stringify(shown, null, 2));
        }),
    },
    {
      name: 'sign-in remove',
      summary: 'let people sign in by password and passkey only',
      run: (args) =>
        withInstallation(open, async (installation) => {
          const { values } = readArguments(args, government, 'lurus sign-in remove [--government NAME]');
          const chosen = await namedGovernment(installation.db, values.government);
          const act = commandAct(installation, chosen);
          const removed = await installation.db.asGovernment(chosen.id, (tx) => removeProvider(tx, act));
          console.log(removed ? 'dihapus / removed' : 'tidak ada / none');
        }),
    },
    {
      name: 'sign-in password',
      summary: 'on or off: whether the password still opens the door beside the provider',
      run: (args) => withInstallation(open, (installation) => switchPassword(installation, args)),
    },
  ];
}

async function set(installation: Installation, args: string[]): Promise<void> {
  const { values } = readArguments(
    args,
    {
      government: { type: 'string' },
      issuer: { type: 'string' },
      'client-id': { type: 'string' },
      'secret-file': { type: 'string' },
      claim: { type: 'string', default: 'nip' },
      match: { type: 'string', default: 'nip' },
      title: { type: 'string', default: 'akun pemerintah daerah' },
      'strong-amr': { type: 'string', default: '' },
      'strong-acr': { type: 'string', default: '' },
    },
    SET_USAGE,
    { positionals: 0, needed: ['issuer', 'client-id', 'secret-file'] },
  );
  const matches = MATCHES.find((each) => each === values.match);
  if (matches === undefined) throw wrongUse(`--match ${values.match} ?`, SET_USAGE);
  const given = {
    issuer: values.issuer!,
    clientId: values['client-id']!,
    // A secret among the arguments would stand in the list of processes and in the shell's memory.
    secret: readFileSync(values['secret-file'] === '-' ? 0 : values['secret-file']!, 'utf8').trim(),
    title: values.title,
    claim: values.claim,
    matches: matches satisfies Match,
    strongAmr: listOf(values['strong-amr']),
    strongAcr: listOf(values['strong-acr']),
  };
  const chosen = await namedGovernment(installation.db, values.government);
  const found = (await discover(given)).serverMetadata();
  const act = commandAct(installation, chosen);
  const vault = openVault(installation.folders.keys);
  await installation.db.asGovernment(chosen.id, (tx) => setProvider(tx, act, vault, given));
  console.log(
    [
      `penyedia / provider: ${found.issuer}`,
      `redirect_uri: https://<host>/sso/kembali`,
      `post_logout_redirect_uri: https://<host>/app/login`,
      `keluar di penyedia / signing out there: ${found.end_session_endpoint === undefined ? 'tidak / no' : 'ya / yes'}`,
    ].join('\n'),
  );
}

async function switchPassword(installation: Installation, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { government: { type: 'string' } }, PASSWORD_USAGE, {
    positionals: 1,
  });
  const [word = ''] = positionals;
  if (!['on', 'off'].includes(word)) throw wrongUse(`${word} ?`, PASSWORD_USAGE);
  const chosen = await namedGovernment(installation.db, values.government);
  const act = commandAct(installation, chosen);
  const done = await installation.db.asGovernment(chosen.id, (tx) => setPasswordOff(tx, act, word === 'off'));
  if (!done) {
    throw new Error(
      'Belum ada penyedia: kata sandi adalah satu-satunya jalan masuk. Daftarkan penyedia dahulu.\n' +
        'There is no provider: the password is the only way in. Enter a provider first.',
    );
  }
  console.log(word);
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}
