import type { Act } from '../../../platform/act.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { lossLink, tell } from './notices.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { badField, conflict, isRefusal, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { SignInput } from '../contract/money.ts';
import { NEGLIGENCE_MONTHS, PMH_DAYS, TREASURER_DAYS } from '../parameters.ts';
import { MAY } from '../policy.ts';
import { faultOfSchedule, lastPayDay, lossRemainder, type LossKind } from '../rules/losses.ts';
import { ledger } from '../store/cases.ts';
import type { Loss } from '../store/losses.ts';
import type { InstalmentRow } from '../store/tables.ts';
import { dayAhead } from './draft-report.ts';
import { openLossFor } from './gate.ts';
import { add } from './save.ts';

/**
 * Enters the instrument of a loss (SKTJM, or a decree) with its instalments, which cover what remains today. An SKTJM ends within 90
 * days (unlawful act), 24 months (negligence) or 40 days (treasurer) of its signing; longer only for negligence, with a reason and
 * a guarantee (PermenPAN-RB 16/2024 Pasal 25). Refused: a schedule that does not add up or runs too long; a loss that has its
 * instrument already.
 */
export async function signLoss(
  tx: Tx,
  act: Act,
  lossId: string,
  input: SignInput,
): Promise<Outcome<{ id: string }>> {
  const loss = await openLossFor(tx, act, lossId, MAY.keepLosses);
  if (isRefusal(loss)) return loss;
  if (loss.row.state !== 'open')
    return conflict(
      'already-signed',
      'Kerugian ini sudah memiliki surat tanggung jawab atau sudah ditutup. Muat ulang halaman.',
      'This loss has its instrument already, or is closed. Reload the page.',
    );
  if (input.signedOn > act.today) return dayAhead('signedOn');
  const principal = lossRemainder([loss.total], [loss.paid]);
  const refusal = await refuseSchedule(tx, loss, input, principal);
  if (refusal !== null) return refusal;
  await ledger(tx)
    .updateTable('loss_case')
    .set({
      state: 'scheduled',
      instrument: input.instrument,
      instrument_number: input.instrumentNumber,
      signed_on: input.signedOn,
      principal,
      guarantee: input.guarantee,
      beyond_limit_reason: input.beyondLimitReason,
    })
    .where('id', '=', lossId)
    .execute();
  await recordRow(tx, act, 'loss.sign', 'loss_case', lossId);
  const instalments: InstalmentRow[] = input.schedule.map((each, index) => ({
    government_id: act.government.id,
    id: newId(),
    loss_case_id: lossId,
    sequence: index + 1,
    due_on: each.dueOn,
    amount: each.amount,
  }));
  await add(tx, act, 'loss.sign', 'instalment', instalments);
  const { person_id, number } = loss.row;
  const people = [...(await accountsOfPeople(tx, person_id === null ? [] : [person_id])).values()];
  const [first] = input.schedule;
  await tell(tx, act, people, 'signed', lossId, lossLink(lossId), {
    number,
    due: first ? { day: first.dueOn } : '',
  });
  return { id: lossId };
}

/** The last day that an SKTJM of this kind, signed then, may run to. */
export async function limitOf(tx: Tx, kind: LossKind, signedOn: PlainDate): Promise<PlainDate> {
  const limits = await getParameters(
    tx,
    { pmhDays: PMH_DAYS, negligenceMonths: NEGLIGENCE_MONTHS, treasurerDays: TREASURER_DAYS },
    signedOn,
  );
  return lastPayDay(kind, signedOn, limits);
}

async function refuseSchedule(
  tx: Tx,
  loss: Loss,
  input: SignInput,
  principal: number,
): Promise<Refusal | null> {
  // A decree may ask for all at once; an undertaking always says when.
  if (input.instrument !== 'SKTJM' && input.schedule.length === 0) return null;
  const { kind } = loss.row;
  const longer = kind === 'lalai' && input.beyondLimitReason !== null && input.guarantee !== null;
  const limit = input.instrument === 'SKTJM' && !longer ? await limitOf(tx, kind, input.signedOn) : null;
  switch (faultOfSchedule(input.schedule, principal, input.signedOn, limit)) {
    case 'none':
      return null;
    case 'empty-instalment':
      return badField(
        'schedule',
        'Isi jadwal: paling sedikit satu angsuran, masing-masing lebih dari nol.',
        'Fill in the schedule: at least one instalment, each above zero.',
      );
    case 'sum':
      return badField(
        'schedule',
        `Jumlah angsuran harus sama dengan sisa kerugian, ${formatRupiah(principal)}.`,
        `The instalments must add up to what remains of the loss, ${formatRupiah(principal)}.`,
      );
    case 'order':
      return badField(
        'schedule',
        'Tanggal angsuran harus berurutan, dan tidak ada yang sama.',
        'The days of the instalments must rise, and no two may be the same.',
      );
    case 'before-signing':
      return badField(
        'schedule',
        'Angsuran pertama mendahului tanggal penandatanganan.',
        'The first instalment lies before the signing.',
      );
    case 'beyond-limit':
      return badField(
        'schedule',
        `Angsuran terakhir paling lambat ${longDay(limit!, 'id')}.${kind === 'lalai' ? ' Lebih lama hanya dengan alasan tertulis dan jaminan.' : ''}`,
        `The last instalment is due by ${longDay(limit!, 'en')}.${kind === 'lalai' ? ' Longer only with a written reason and a guarantee.' : ''}`,
      );
  }
}
