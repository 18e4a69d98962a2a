import { subjectKey, type Act } from '../../../platform/act.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { badField, conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import type { LossInput } from '../contract/money.ts';
import { EXPIRY_SINCE_EVENT, EXPIRY_SINCE_KNOWN } from '../parameters.ts';
import { MAY, mayAct, mayAnywhere, scopeOf } from '../policy.ts';
import { claimExpiresOn } from '../rules/losses.ts';
import { sees } from '../rules/scope.ts';
import { findCases, findingAbove, ledger, lockSome, sightOf, subjectOf, type Part } from '../store/cases.ts';
import { holdName } from '../store/locks.ts';
import type { LossCaseRow, LossShareRow } from '../store/tables.ts';
import { dayAhead } from './draft-report.ts';
import { withPredecessors } from './gate.ts';
import { lossLink, tell } from './notices.ts';
import { add } from './save.ts';

/**
 * Opens a loss case over shares of one debtor in final reports. From now on they are judged, listed and counted once, as the loss;
 * until an instrument is signed its claim can lapse (PP 38/2016 Pasal 48). Refused: shares of several debtors, one that is paid,
 * settled, or covered by another case.
 */
export async function openLoss(tx: Tx, act: Act, input: LossInput): Promise<Outcome<{ id: string }>> {
  if (!mayAnywhere(act.actor, MAY.keepLosses)) return notAllowed();
  if (input.knownOn > act.today) return dayAhead('knownOn');
  if (input.occurredOn > input.knownOn)
    return badField(
      'occurredOn',
      'Kerugian tidak mungkin diketahui sebelum terjadi. Periksa kedua tanggal.',
      'A loss cannot be known before it happened. Check both days.',
    );
  const parts = await holdParts(tx, act, input.responsibleIds);
  if (isRefusal(parts)) return parts;
  await holdName(tx, act.government.id, 'loss', input.number);
  const taken = await ledger(tx)
    .selectFrom('loss_case')
    .select('id')
    .where('number', '=', input.number)
    .executeTakeFirst();
  if (taken)
    return badField(
      'number',
      'Kasus kerugian dengan nomor ini sudah ada. Periksa nomornya.',
      'There is a loss case of this number already. Check the number.',
    );
  const years = await getParameters(
    tx,
    { sinceKnown: EXPIRY_SINCE_KNOWN, sinceEvent: EXPIRY_SINCE_EVENT },
    input.occurredOn,
  );
  const [first] = parts;
  const row: LossCaseRow = {
    government_id: act.government.id,
    id: newId(),
    number: input.number,
    kind: input.kind,
    person_id: first!.person_id,
    agency_id: first!.agency_id,
    vendor_id: first!.vendor_id,
    paid_by: input.paidBy,
    occurred_on: input.occurredOn,
    known_on: input.knownOn,
    expires_on: claimExpiresOn(input.knownOn, input.occurredOn, years),
    state: 'open',
    instrument: null,
    instrument_number: null,
    signed_on: null,
    principal: null,
    guarantee: null,
    beyond_limit_reason: null,
    closed_on: null,
    closed_paper: null,
    created_by: act.actor.id,
    created_at: act.now,
  };
  await add(tx, act, 'loss.open', 'loss_case', [row]);
  const shares: LossShareRow[] = parts.map((part) => ({
    government_id: act.government.id,
    id: newId(),
    loss_case_id: row.id,
    responsible_id: part.id,
    active: true,
  }));
  await add(tx, act, 'loss.open', 'loss_share', shares);
  const people = [...(await accountsOfPeople(tx, row.person_id === null ? [] : [row.person_id])).values()];
  const amount = formatRupiah(parts.reduce((sum, part) => sum + part.share - part.paid, 0));
  await tell(tx, act, people, 'loss', row.id, lossLink(row.id), { number: row.number, amount });
  return { id: row.id };
}

/** The shares that a loss is to cover, with their findings held; all open, of one debtor, and within the actor's sight. */
async function holdParts(tx: Tx, act: Act, responsibleIds: readonly string[]): Promise<Outcome<Part[]>> {
  const findingIds = new Set<string>();
  for (const id of responsibleIds) {
    const findingId = await findingAbove(tx, 'responsible', id);
    if (findingId === undefined) return unknownShare();
    findingIds.add(findingId);
  }
  await lockSome(tx, [...findingIds]);
  const actor = await withPredecessors(tx, act.actor);
  const cases = await findCases(tx, [...findingIds]);
  const hidden = cases.some(
    (each) =>
      each.finding.state !== 'final' ||
      !sees(scopeOf(actor), sightOf(each)) ||
      !mayAct(actor, MAY.keepLosses, sightOf(each)),
  );
  const wanted = new Set(responsibleIds);
  const parts = cases.flatMap((each) => each.parts).filter((part) => wanted.has(part.id));
  if (hidden || parts.length < wanted.size) return unknownShare();
  if (new Set(parts.map((part) => subjectKey(subjectOf(part)))).size > 1)
    return badField(
      'responsibleIds',
      'Satu kasus kerugian untuk satu pihak. Buat kasus sendiri untuk pihak lain.',
      'One loss case is for one debtor. Make another case for the other one.',
    );
  const settled = cases.flatMap((each) => each.recommendations).filter((each) => each.step === 'closed');
  const closed = new Set(settled.map((each) => each.id));
  if (parts.some((part) => part.paid >= part.share || closed.has(part.recommendation_id)))
    return badField(
      'responsibleIds',
      'Ada porsi yang sudah lunas atau selesai. Pilih porsi yang masih terbuka.',
      'One of the shares is paid or settled. Choose shares that are still open.',
    );
  if (parts.some((part) => part.loss_id !== null))
    return conflict(
      'share-covered',
      'Ada porsi yang sudah ditangani dalam kasus kerugian lain. Muat ulang daftar, lalu pilih lagi.',
      'One of the shares is covered by another loss case. Reload the list and choose again.',
    );
  return parts;
}

function unknownShare() {
  return badField(
    'responsibleIds',
    'Porsi tidak dikenal. Muat ulang daftar, lalu pilih lagi.',
    'Unknown share. Reload the list and choose again.',
  );
}
