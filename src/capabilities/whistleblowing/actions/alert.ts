import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Services } from '../../../platform/services.ts';
import type { Conflict } from '../rules/status.ts';
import { keysOn } from '../sealing/directory.ts';
import { readersOf } from '../sealing/readers.ts';
import { alertTexts } from '../texts/alert-texts.ts';
import { todayOf } from './drafts.ts';
import { findDirectory } from './read-directory.ts';

/** Told of an urgent report, of which it learns only whom it must not reach. */
export type Alert = (government: Government, conflict: Conflict) => void;

type House = Pick<Services, 'db' | 'clock' | 'folders' | 'tellNow'>;

/** Tries to read the directory; the sending has its own. */
const TRIES = 5;
const WAIT = 30_000;

/**
 * The urgent alert: one fixed sentence to whoever can open the report, at once and from memory. No row, no job and no log tell of it, and the
 * reporter learns nothing of its delivery; what a restart loses, the morning tells (`tellOfWaiting`).
 */
export function alertOf(services: House): Alert {
  return (government, conflict) => void tellReaders(services, government, conflict, 1);
}

async function tellReaders(
  services: House,
  government: Government,
  conflict: Conflict,
  tried: number,
): Promise<void> {
  try {
    const today = todayOf(services, government);
    const accounts = await services.db.asGovernment(government.id, (tx) =>
      readerAccounts(tx, services, government, conflict, today),
    );
    services.tellNow(government, accounts, alertTexts.urgent);
  } catch {
    if (tried < TRIES)
      setTimeout(
        () => void tellReaders(services, government, conflict, tried + 1),
        WAIT * 2 ** tried,
      ).unref();
  }
}

/**
 * Accounts whose keys open a report of this kind today, by the signed directory: no row that somebody puts into a table makes him one of them.
 * With a conflict of interest the alternate's alone; where he is outside the house and has no account, nobody.
 */
export async function readerAccounts(
  tx: Tx,
  services: Pick<Services, 'folders'>,
  government: Government,
  conflict: Conflict,
  today: PlainDate,
): Promise<string[]> {
  const directory = await findDirectory(tx, services.folders, government.id);
  if (directory === null) return [];
  const { readers } = readersOf(keysOn(directory, today), conflict);
  return [...new Set((readers?.case ?? []).flatMap((each) => each.account ?? []))];
}
