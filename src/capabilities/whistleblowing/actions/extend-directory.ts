import type { Act } from '../../../platform/act.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { isPlainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notAllowed, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayExtendDirectory } from '../policy.ts';
import { isSignedEntry, type KeyEntry, type SignedEntry } from '../sealing/directory-entry.ts';
import { verifyDirectory, type DirectoryHead } from '../sealing/directory.ts';
import { endAppointments, insertAppointment, insertEntry, lockDirectory } from '../store/keys.ts';
import { readChain } from './read-directory.ts';
import { pinRoot, readPin } from './root-pin.ts';

const MOST_AT_ONCE = 50;

/**
 * Adds entries that the root has signed to the key directory. The first one founds it and pins its root outside the database, once.
 * Refused: a chain that does not verify as a whole, whatever the reason; a root other than the pinned one; a second Super Admin.
 */
export async function extendDirectory(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  added: unknown,
): Promise<Outcome<DirectoryHead>> {
  if (!mayExtendDirectory(act.actor)) return notAllowed();
  if (!Array.isArray(added) || added.length === 0 || added.length > MOST_AT_ONCE) return notAChain();
  if (!added.every(isSignedEntry) || !added.every((each) => hasRealDays(each.entry))) return notAChain();
  await lockDirectory(tx, act.government.id);
  const known = await readChain(tx);
  const whole = [...known, ...added];
  const [first] = whole;
  if (first?.entry.kind !== 'found') return notAChain();
  const root = (await readPin(folders, act.government.id)) ?? first.entry.root;
  const { directory, fault } = await verifyDirectory(whole, { government: act.government.id, root });
  if (fault !== null) return fault === 'root-differs' ? otherRoot() : notAChain(fault);
  for (const signed of added) await addEntry(tx, act, signed);
  if (!(await pinRoot(folders, act.government.id, root))) return otherRoot();
  return directory.head;
}

async function addEntry(tx: Tx, act: Act, { entry, signature }: SignedEntry): Promise<void> {
  const id = await insertEntry(tx, {
    government_id: act.government.id,
    number: entry.number,
    entry: canonicalJson(entry),
    signature,
    day: act.today,
  });
  if (entry.kind === 'appoint') {
    await insertAppointment(tx, {
      government_id: act.government.id,
      role: entry.role,
      fingerprint: entry.fingerprint,
      account_id: entry.account,
      decree_number: entry.decree.number,
      decree_day: entry.decree.day as PlainDate,
      from_day: entry.from as PlainDate,
      until_day: null,
    });
  }
  if (entry.kind === 'retire') await endAppointments(tx, entry.fingerprint, entry.from as PlainDate);
  await recordRow(tx, act, `wbs.key-${entry.kind}`, 'wbs_key_entry', id);
}

/** Days that exist, and ids that the database can hold: the signed form alone lets 31 February through. */
function hasRealDays(entry: KeyEntry): boolean {
  const account = entry.kind === 'appoint' ? entry.account : null;
  return (
    isPlainDate(entry.decree.day) &&
    isPlainDate(entry.kind === 'found' ? entry.day : entry.from) &&
    (account === null || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(account))
  );
}

function otherRoot(): Refusal {
  return conflict(
    'other-root',
    'Kunci akar ini bukan kunci akar yang telah ditetapkan. Pakai kunci akar dari upacara kunci.',
    'This root is not the one that was laid down. Use the root of the key ceremony.',
  );
}

function notAChain(fault: string = 'malformed'): Refusal {
  return conflict(
    `key-directory-${fault}`,
    'Entri buku kunci ini tidak sah, jadi tidak disimpan. Muat ulang halaman dan ulangi upacara dari langkah ini.',
    'These entries of the key directory are not valid, so nothing was stored. Reload the page and repeat this step of the ceremony.',
  );
}
