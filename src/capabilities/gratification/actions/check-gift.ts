import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { stopClock } from '../../../platform/inbox/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Gift } from '../store/tables.ts';
import { asked, assessOn } from './assess-gift.ts';
import { moveGift, openForStep } from './move-gift.ts';
import { tellAboutGift } from './tell.ts';

/** The UPG finds the report complete: it goes on to KPK. */
export async function acceptGift(tx: Tx, act: Act, id: string): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'accept');
  if (isRefusal(gift)) return gift;
  await stopClock(tx, act, id, 'upg');
  const moved = await moveGift(tx, act, gift, 'accept', { note: null }, null);
  await tellAboutGift(tx, act, moved, 'accept', 'reporter');
  return moved;
}

/**
 * The UPG keeps a report in the register without passing it on. Refused: a gift that was received and that the law wants reported, so that
 * nobody at the desk decides what KPK has to (UU 31/1999 jo. UU 20/2001 article 12C paragraph 3).
 */
export async function recordOnly(tx: Tx, act: Act, id: string, note: string): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'record');
  if (isRefusal(gift)) return gift;
  if (gift.kind === 'received') {
    const { verdict } = await assessOn(tx, asked(gift), gift.received_on);
    if (verdict === 'must-report')
      return conflict(
        'gift-must-be-reported',
        'Gratifikasi ini wajib dilaporkan kepada KPK, jadi tidak dapat hanya dicatat. Nyatakan lengkap, lalu kirim.',
        'This gift has to be reported to KPK, so it cannot only be recorded. Mark it complete, then send it.',
      );
  }
  const moved = await moveGift(tx, act, gift, 'record', { note }, note);
  await tellAboutGift(tx, act, moved, 'record', 'reporter');
  return moved;
}
