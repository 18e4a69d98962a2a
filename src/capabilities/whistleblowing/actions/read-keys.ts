import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { accountsWithRole, actorNames } from '../../directory/index.ts';
import type { HELD_ROLES, Keys } from '../contract-desk.ts';
import { mayExtendDirectory, maySeeKeys, ROLE_OF_KEY } from '../policy.ts';
import { isKeyRole } from '../sealing/directory-entry.ts';
import { listKeyFiles } from '../store/key-files.ts';
import { listOwnAppointments } from '../store/readers.ts';
import { readChain } from './read-directory.ts';
import { readPin } from './root-pin.ts';

/** The key directory as it is kept, with what the account itself holds. Browsers verify the chain; nothing here vouches for it. */
export async function readKeys(tx: Tx, act: Act, folders: Pick<Folders, 'keys'>): Promise<Outcome<Keys>> {
  const { accountId } = act.actor;
  if (!maySeeKeys(act.actor) || accountId === null) return notAllowed();
  const own = await listOwnAppointments(tx, accountId, act.today);
  const files = await listKeyFiles(tx, accountId);
  return {
    entries: (await readChain(tx)).map(({ entry, signature }) => ({ entry, signature })),
    root: await readPin(folders, act.government.id),
    own: own.flatMap(({ fingerprint, role, from_day, until_day }) =>
      isKeyRole(role) ? [{ fingerprint, role, from: from_day, until: until_day }] : [],
    ),
    keyFiles: files.map(({ fingerprint, file }) => ({ fingerprint, file: file.toString('base64') })),
  };
}

/** Accounts that may be appointed to a key: those of people who hold its role by decree today, by name. */
export async function listAppointees(
  tx: Tx,
  act: Act,
  role: (typeof HELD_ROLES)[number],
): Promise<Outcome<{ id: string; name: string }[]>> {
  if (!mayExtendDirectory(act.actor)) return notAllowed();
  const accounts = await accountsWithRole(tx, ROLE_OF_KEY[role], null, act.today);
  const names = await actorNames(tx, accounts);
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1));
}
