import type { Act } from '../../../platform/act.ts';
import { daysLate } from '../../../platform/calendar/deadlines.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles } from '../../../platform/files/store.ts';
import { clocksOf, type MatterClock } from '../../../platform/inbox/index.ts';
import { actorNames, getAgencies, getPeople } from '../../directory/index.ts';
import { asked, assessOn, type Assessment } from '../actions/assess-gift.ts';
import type { DutyAnswer, GiftDetail, GiftRow } from '../contract.ts';
import { mayReadAll, mayWork, mayWorkOn } from '../policy.ts';
import { ENDED, mayHappen } from '../rules/machine.ts';
import { eventsOf, fileIdsOf, handOversOf } from '../store/gifts.ts';
import type { Gift } from '../store/tables.ts';

/** Rows as a list shows them; who received is named to those only who read all. */
export async function giftRows(tx: Tx, act: Act, gifts: readonly Gift[]): Promise<GiftRow[]> {
  const clocks = await clocksOf(
    tx,
    act,
    gifts.map((gift) => gift.id),
  );
  const all = mayReadAll(act.actor);
  const people = all ? await getPeople(tx, [...new Set(gifts.map((gift) => gift.person_id))]) : new Map();
  const agencies = all
    ? await getAgencies(tx, [...new Set(gifts.flatMap((gift) => gift.agency_id ?? []))])
    : new Map();
  return gifts.map((gift) => {
    const kpk = clocks.get(gift.id)?.find((clock) => clock.name === 'kpk');
    return {
      id: gift.id,
      number: gift.number,
      kind: gift.kind,
      state: gift.state,
      description: gift.description,
      value: gift.value,
      receivedOn: gift.received_on,
      reportedOn: gift.reported_on,
      person: people.get(gift.person_id)?.name ?? null,
      agency: agencies.get(gift.agency_id ?? '')?.name ?? null,
      giver: gift.giver_name,
      kpkBy: kpk?.expected ?? gift.received_on,
      late: lateBy(kpk, act),
    };
  });
}

/** Calendar days past the law's last day; nothing once KPK was told, or the report has ended in time. */
function lateBy(clock: MatterClock | undefined, act: Act): number {
  if (clock === undefined || !clock.late) return 0;
  return daysLate({ due: clock.expected, provisional: false }, clock.stoppedOn ?? act.today);
}

export function dutyAnswer(duty: Assessment): DutyAnswer {
  return {
    verdict: duty.verdict,
    reasons: duty.reasons,
    kpkBy: duty.kpk.due,
    provisional: duty.kpk.provisional,
  };
}

/** Everything about one report for somebody who may see it. */
export async function giftDetail(tx: Tx, act: Act, gift: Gift): Promise<GiftDetail> {
  const [row] = await giftRows(tx, act, [gift]);
  const own = gift.person_id === act.actor.personId;
  const works = mayWorkOn(act.actor, gift);
  const possible = mayHappen(gift.state).filter((event) =>
    event === 'supply' ? own : event !== 'lapse' && works,
  );
  const handable = works && gift.kind === 'received' && !ENDED.includes(gift.state);
  const duty = await assessOn(tx, asked(gift), gift.received_on);
  const files = await findFiles(tx, await fileIdsOf(tx, gift.id));
  const events = await eventsOf(tx, gift.id);
  const names = await actorNames(
    tx,
    events.map((each) => each.actor),
  );
  return {
    ...row!,
    form: gift.form,
    valueBasis: gift.value_basis,
    yearTotal: gift.year_total,
    place: gift.place,
    occasion: gift.occasion,
    officeTie: gift.office_tie,
    giverName: gift.giver_name,
    giverTitle: gift.giver_title,
    giverInstitution: gift.giver_institution,
    giverRelation: gift.giver_relation,
    story: gift.story,
    keptWhere: gift.kept_where,
    note: gift.note,
    kpkNumber: gift.kpk_number,
    sentOn: gift.sent_on,
    decision: gift.decision,
    decisionNumber: gift.decision_number,
    decidedOn: gift.decided_on,
    stateShare: gift.state_share,
    settledOn: gift.settled_on,
    duty: dutyAnswer(duty),
    own,
    ownGift: own && mayWork(act.actor),
    may: [
      // What the law wants reported is never only recorded (actions/check-gift.ts).
      ...possible.filter(
        (event) => event !== 'record' || gift.kind === 'refused' || duty.verdict !== 'must-report',
      ),
      ...(handable ? (['hand-over'] as const) : []),
    ],
    files: [...files.values()].map(({ id, name, size }) => ({ id, name, size })),
    handOvers: (await handOversOf(tx, gift.id)).map((each) => ({
      id: each.id,
      number: each.number,
      handedOn: each.handed_on,
      handedBy: each.handed_by,
      receivedBy: each.received_by,
      items: each.items,
      condition: each.condition,
    })),
    events: events.map(({ event, at, actor, note }) => ({ event, at, by: names.get(actor) ?? null, note })),
  };
}
