import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { enterBody, type EnterBody, type Receipt } from '../contract.ts';
import { mayIntake } from '../policy.ts';
import { findSp4n } from '../store/sp4n.ts';
import { submitKey } from './codes.ts';
import { ownFiles } from './own-files.ts';
import { receive } from './receive.ts';

/**
 * An officer enters what somebody told at the counter or on the telephone, wrote, or handed over. The reporter gets number and code.
 * Refused: who is no intake officer, a day that lies ahead, an SP4N number that was entered before, another's files.
 */
export async function enterComplaint(
  tx: Tx,
  act: Act,
  given: EnterBody,
  vault: Vault,
): Promise<Outcome<Receipt>> {
  if (!mayIntake(act.actor)) return notAllowed();
  const input = enterBody.parse(given);
  const receivedOn = input.receivedOn ?? act.today;
  if (receivedOn > act.today || receivedOn < plainDate('2000-01-01')) {
    return badField(
      'receivedOn',
      'Isi hari aduan ini diterima, paling lambat hari ini.',
      'Enter the day on which it was received, today at the latest.',
    );
  }
  const sp4n = input.source === 'sp4n' ? input.sp4nNumber : null;
  if (input.source === 'sp4n' && sp4n === null) {
    return badField('sp4nNumber', 'Isi nomor SP4N-LAPOR!.', 'Enter the number of SP4N-LAPOR!.');
  }
  if (sp4n !== null && (await findSp4n(tx, [sp4n])).size > 0) {
    return badField(
      'sp4nNumber',
      'Nomor SP4N ini sudah dicatat. Cari tiketnya di daftar aduan.',
      'This SP4N number was entered before. Look for its ticket in the list.',
    );
  }
  const files = await ownFiles(tx, act, input.fileIds);
  if (isRefusal(files)) return files;
  const how = {
    source: input.source,
    receivedOn,
    sp4nNumber: sp4n,
    unproven: false,
    fileIds: files,
    accountId: null,
  };
  return receive(tx, act, input, how, vault, submitKey(vault, act.government.id, 'enter', null));
}
