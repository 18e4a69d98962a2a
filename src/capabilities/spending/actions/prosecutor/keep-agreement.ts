import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import { daysBetween } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import type { newAgreement } from '../../contract/prosecutor.ts';
import { AGREEMENT_MOST_DAYS } from '../../parameters/prosecutor.ts';
import { mayKeepAgreements } from '../../policy.ts';
import { insertAgreement, lockAgreement, updateAgreement } from '../../store/prosecutor/agreements.ts';

/** Records an agreement with the prosecutor's office. It has a last day, and says whose contracts are read. */
export async function keepAgreement(
  tx: Tx,
  act: Act,
  { number, partner, purpose, validFrom, validTo, agencyIds }: z.output<typeof newAgreement>,
): Promise<Outcome<{ id: string }>> {
  if (!mayKeepAgreements(act.actor) || act.actor.accountId === null) return notAllowed();
  if (validTo < validFrom)
    return badField(
      'validTo',
      'Hari terakhir tidak boleh sebelum hari pertama.',
      'The last day is not before the first.',
    );
  const most = await getParameter(tx, AGREEMENT_MOST_DAYS, act.today);
  if (daysBetween(validFrom, validTo) >= most)
    return badField('validTo', `Paling lama ${most} hari.`, `At most ${most} days.`);
  if (agencyIds !== null && (await getAgencies(tx, agencyIds)).size !== new Set(agencyIds).size)
    return badField('agencyIds', 'Pilih instansi dari daftar.', 'Choose agencies from the list.');
  const id = newId();
  const isNew = await insertAgreement(tx, {
    government_id: act.government.id,
    id,
    number: number.trim(),
    partner,
    purpose,
    valid_from: validFrom,
    valid_to: validTo,
    agency_ids: agencyIds === null ? null : [...new Set(agencyIds)],
    recorded_by: act.actor.accountId,
    recorded_at: act.now,
    ended_on: null,
    ended_by: null,
    ended_reason: null,
  });
  if (!isNew)
    return badField('number', 'Nomor perjanjian ini sudah ada.', 'This number is recorded already.');
  await recordRow(tx, act, 'prosecutor.agree', 'prosecutor_agreement', id);
  return { id };
}

/** Ends an agreement from today on; its row stays. */
export async function endAgreement(
  tx: Tx,
  act: Act,
  id: string,
  reason: string,
): Promise<Outcome<{ id: string }>> {
  if (!mayKeepAgreements(act.actor) || act.actor.accountId === null) return notAllowed();
  const agreement = await lockAgreement(tx, id);
  if (agreement === undefined) return notFound();
  if (agreement.ended_on !== null || agreement.valid_to < act.today)
    return conflict(
      'agreement-over',
      'Perjanjian ini sudah berakhir. Muat ulang halamannya.',
      'This agreement is over already. Reload the page.',
    );
  await updateAgreement(tx, id, { ended_on: act.today, ended_by: act.actor.accountId, ended_reason: reason });
  await recordRow(tx, act, 'prosecutor.end', 'prosecutor_agreement', id);
  return { id };
}
