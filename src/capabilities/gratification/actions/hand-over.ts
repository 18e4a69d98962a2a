import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { badField, conflict, notFound, type Outcome } from '../../../platform/outcome.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { handOverBody } from '../contract.ts';
import { maySee } from '../policy.ts';
import { ENDED } from '../rules/machine.ts';
import { insertHandOver, lockGift } from '../store/gifts.ts';
import type { HandOverTable } from '../store/tables.ts';
import { keepEvent } from './keep-event.ts';
import { refuseUnit } from './move-gift.ts';
import { tellAboutGift } from './tell.ts';

/** An item changes hands: numbered, so that the printed receipt can be asked for again. Refused: a gift that was refused, or has ended. */
export async function handOver(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof handOverBody>,
): Promise<Outcome<HandOverTable>> {
  const gift = await lockGift(tx, id);
  if (gift === undefined || !maySee(act.actor, gift)) return notFound();
  const refusal = refuseUnit(act, gift);
  if (refusal !== null) return refusal;
  if (gift.kind === 'refused' || ENDED.includes(gift.state))
    return conflict(
      'nothing-to-hand-over',
      'Tidak ada barang yang diserahkan untuk laporan ini: gratifikasinya ditolak atau laporannya sudah selesai.',
      'There is nothing to hand over: the gift was refused, or the report has ended.',
    );
  if (input.handedOn > act.today || input.handedOn < gift.received_on)
    return badField(
      'handedOn',
      'Isi tanggal antara hari pemberian dan hari ini.',
      'Enter a day between the gift and today.',
    );
  const year = yearOf(act.today);
  const row: HandOverTable = {
    government_id: act.government.id,
    id: newId(),
    gift_id: id,
    number: printedNumber('TTG', year, await drawNumber(tx, act.government.id, 'TTG', year)),
    handed_on: input.handedOn,
    handed_by: input.handedBy,
    received_by: input.receivedBy,
    items: input.items,
    condition: input.condition,
    account_id: act.actor.id,
  };
  await insertHandOver(tx, row);
  await keepEvent(tx, act, id, 'hand-over', row.number);
  await recordRow(tx, act, 'gift.hand-over', 'gift_hand_over', row.id);
  await tellAboutGift(tx, act, gift, 'hand-over', 'reporter', { receipt: row.number });
  return row;
}
