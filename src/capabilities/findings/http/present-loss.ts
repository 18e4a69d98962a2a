import type { Act } from '../../../platform/act.ts';
import { daysBetween } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../platform/outcome.ts';
import { withPredecessors } from '../actions/gate.ts';
import { findParties, partyKey, type Party } from '../actions/parties.ts';
import { limitOf } from '../actions/sign-loss.ts';
import type { LossPage, LossRow } from '../contract/money.ts';
import { MAY, mayAct } from '../policy.ts';
import { allocate, lossRemainder, standingOf } from '../rules/losses.ts';
import { ledger, subjectOf } from '../store/cases.ts';
import { findLosses, placeOfLoss, scheduleOf, type Loss } from '../store/losses.ts';

/** Losses as rows of a list. */
export async function lossRows(tx: Tx, act: Act, ids: readonly string[]): Promise<LossRow[]> {
  const losses = new Map((await findLosses(tx, ids)).map((loss) => [loss.row.id, loss]));
  const parties = await findParties(
    tx,
    [...losses.values()].map((loss) => subjectOf(loss.row)),
  );
  return ids.flatMap((id) => {
    const loss = losses.get(id);
    return loss === undefined ? [] : [rowOf(loss, parties, act)];
  });
}

function rowOf(loss: Loss, parties: Map<string, Party>, act: Act): LossRow {
  const { row } = loss;
  const subject = subjectOf(row);
  const party = parties.get(partyKey(subject));
  const made = scheduleOf(loss);
  const standing = made === null ? null : standingOf(made.schedule, made.paid, act.today);
  const open =
    made === null ? [] : allocate(made.schedule, made.paid).filter((each) => each.paid < each.amount);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    debtor: { ...subject, name: party?.name ?? subject.id, number: party?.number ?? null },
    state: row.state,
    instrument: row.instrument,
    signedOn: row.signed_on,
    total: loss.total,
    paid: loss.paid,
    remainder: lossRemainder([loss.total], [loss.paid]),
    standing:
      standing === null
        ? null
        : standing.kind === 'menunggak'
          ? standing
          : { kind: standing.kind, behind: 0, arrears: 0 },
    nextDue: open[0]?.dueOn ?? null,
    expiresOn: row.expires_on,
  };
}

/** A loss's page for whoever may see it, with what he may do. */
export async function lossPageOf(tx: Tx, act: Act, id: string): Promise<Outcome<LossPage>> {
  const [loss] = await findLosses(tx, [id]);
  if (loss === undefined) return notFound();
  const actor = await withPredecessors(tx, act.actor);
  const place = placeOfLoss(loss);
  if (!mayAct(actor, MAY.readLosses, place)) return notFound();
  const [row] = await lossRows(tx, act, [id]);
  const { row: kept } = loss;
  const made = scheduleOf(loss);
  const allocated = made === null ? [] : allocate(made.schedule, made.paid);
  const payments = await ledger(tx)
    .selectFrom('payment')
    .select(['id', 'paid_on', 'amount', 'receipt_number', 'state'])
    .where(
      'responsible_id',
      'in',
      loss.shares.map((share) => share.responsibleId),
    )
    .orderBy('paid_on')
    .orderBy('id')
    .execute();
  const may: LossPage['may'] = [];
  const running = kept.state === 'open' || kept.state === 'scheduled';
  const keeps = mayAct(actor, MAY.keepLosses, place);
  if (keeps && kept.state === 'open' && row!.remainder > 0) may.push('sign');
  if (keeps && running && row!.remainder === 0) may.push('close');
  if (mayAct(actor, MAY.writeOffLoss, place) && running && row!.remainder > 0) may.push('write-off');
  if (mayAct(actor, MAY.recordPayment, place) && running && row!.remainder > 0) may.push('pay');
  return {
    ...row!,
    paidBy: kept.paid_by,
    occurredOn: kept.occurred_on,
    knownOn: kept.known_on,
    instrumentNumber: kept.instrument_number,
    principal: kept.principal,
    guarantee: kept.guarantee,
    beyondLimitReason: kept.beyond_limit_reason,
    closedOn: kept.closed_on,
    closedPaper: kept.closed_paper,
    limitFromToday: await limitOf(tx, kept.kind, act.today),
    shares: loss.shares.map(({ responsibleId, findingId, recommendationId, title, share, paid }) => ({
      responsibleId,
      findingId,
      recommendationId,
      title,
      share,
      paid,
    })),
    instalments: allocated.map((each, index) => ({
      sequence: index + 1,
      dueOn: each.dueOn,
      amount: each.amount,
      paid: each.paid,
      late: each.paid < each.amount ? Math.max(0, daysBetween(each.dueOn, act.today)) : 0,
    })),
    payments: payments.map((each) => ({
      id: each.id,
      paidOn: each.paid_on,
      amount: each.amount,
      receiptNumber: each.receipt_number,
      state: each.state,
    })),
    may,
  };
}
