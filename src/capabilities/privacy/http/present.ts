import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { actorNames, getPeople } from '../../directory/index.ts';
import { isCorrecting } from '../actions/correct-person.ts';
import { sealContext } from '../actions/submit-request.ts';
import type { BreachDetail, RequestDetail, RequestRowOut } from '../contract.ts';
import { isOwn, mayHear, mayReadRequests, mayWorkOn } from '../policy.ts';
import { standingOf } from '../rules/clock.ts';
import { eventsFrom } from '../rules/request.ts';
import { eventsOf } from '../store/requests.ts';
import type { BreachRow, RequestRow } from '../store/tables.ts';
import { dayIn } from '../../../platform/clock.ts';

export function presentRow(act: Act, row: RequestRow): RequestRowOut {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    origin: row.origin,
    state: row.state,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    clock: standingOf(row.due_at, row.answered_at, act.now),
  };
}

/** Everything about one request for somebody who may see it. */
export async function presentRequest(
  tx: Tx,
  act: Act,
  vault: Vault,
  row: RequestRow,
): Promise<RequestDetail> {
  const own = isOwn(act.actor, row);
  const works = mayWorkOn(act.actor, row);
  const hears = mayHear(act.actor, row);
  const possible = eventsFrom(row.state, row.contested_at !== null).filter((event) => {
    if (event === 'contest') return own;
    if (event === 'uphold' || event === 'overturn') return hears;
    return event === 'close' ? own : works;
  });
  const events = await eventsOf(tx, row.id);
  const who = await actorNames(
    tx,
    events.map((each) => each.actor),
  );
  const reads = mayReadRequests(act.actor);
  return {
    ...presentRow(act, row),
    about: row.about,
    name: reads ? await nameOf(tx, vault, row) : null,
    contact: reads && row.contact !== null ? vault.open(row.contact, sealContext(row.id, 'contact')) : null,
    ticket: row.ticket,
    identityHow: row.identity_how,
    answeredAt: row.answered_at,
    answer: row.answer,
    article: row.article,
    contest: row.contest,
    contestDueAt: row.contest_due_at,
    contestAnswer: row.contest_answer,
    own,
    ownRequest: own && mayReadRequests(act.actor),
    may: [
      ...possible,
      ...(works && row.kind === 'erase' && row.state === 'working' && row.person_id !== null
        ? (['erase'] as const)
        : []),
      ...(works && isCorrecting(row) ? (['correct'] as const) : []),
    ],
    events: events.map(({ event, at, actor, note }) => ({ event, at, by: who.get(actor) ?? null, note })),
  };
}

/** As it stands in the directory, or as the public wrote it; null once the period is over. */
export async function nameOf(tx: Tx, vault: Vault, row: RequestRow): Promise<string | null> {
  if (row.person_id !== null) return (await getPeople(tx, [row.person_id])).get(row.person_id)?.name ?? null;
  return row.name === null ? null : vault.open(row.name, sealContext(row.id, 'name'));
}

export function presentBreach(act: Act, row: BreachRow): BreachDetail {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    discoveredAt: row.discovered_at,
    dueAt: row.due_at,
    people: row.people,
    authority: standingOf(row.due_at, row.authority_told_at, act.now),
    subjects: standingOf(row.due_at, row.subjects_told_at, act.now),
    closed: row.closed_at !== null,
    what: row.what,
    categories: row.categories,
    whose: row.subjects,
    risk: row.risk,
    measures: row.measures,
    authorityToldAt: row.authority_told_at,
    authorityReference: row.authority_reference,
    subjectsToldAt: row.subjects_told_at,
    subjectsHow: row.subjects_how,
    publicTold: row.public_told,
    lesson: row.lesson,
    closedOn:
      row.closed_at === null ? null : dayIn(act.government.zone, Temporal.Instant.from(row.closed_at)),
  };
}
