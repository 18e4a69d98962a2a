import type { Act, Government } from './act.ts';
import { dayIn, type Clock } from './clock.ts';
import type { Database } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { Folders } from './services.ts';
import { listGovernments } from './tenancy.ts';

/** What a command works on: databases, files and folders that the environment names. */
export interface Installation {
  db: Database;
  /** null when only the program's own login is known */
  owner: Database | null;
  files: FileStore;
  folders: Folders;
  clock: Clock;
  close(): Promise<void>;
}

/** Opens the installation; the caller closes it. */
export type OpenInstallation = () => Promise<Installation>;

/** Opens the installation for `work`, and closes it whatever happens. */
export async function withInstallation<T>(
  open: OpenInstallation,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await open();
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** @throws Error that names the cure */
export function ownerOf(installation: Installation): Database {
  if (installation.owner !== null) return installation.owner;
  throw new Error(
    'Perintah ini mengubah daftar pemerintah daerah: isi DATABASE_OWNER_URL dengan alamat pemilik basis data.\n' +
      'This command changes the list of governments: set DATABASE_OWNER_URL to the address of the owner.',
  );
}

/**
 * The government that a command names.
 * @param named id, or name in any case; may be left out where there is only one (practice twins apart)
 * @throws Error that lists the governments there are
 */
export async function namedGovernment(db: Database, named: string | undefined): Promise<Government> {
  const all = await db.asInstallation(listGovernments);
  const asked = named?.trim().toLowerCase();
  const found = all.filter((each) =>
    asked === undefined ? each.practiceOf === null : each.id === asked || each.name.toLowerCase() === asked,
  );
  if (found.length === 1) return found[0]!;
  const list = all.map(
    (each) => `  ${each.id}  ${each.name}${each.practiceOf === null ? '' : ' (latihan / practice)'}`,
  );
  throw new Error(
    [
      'Pilih satu pemerintah daerah dengan --government / choose one government with --government:',
      ...list,
    ].join('\n'),
  );
}

/** An act of whoever runs the command line on the machine itself: no account, no role; the trail names it. */
export function commandAct({ clock }: Pick<Installation, 'clock'>, government: Government): Act {
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
