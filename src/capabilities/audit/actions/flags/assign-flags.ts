import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { fill } from '../../../../platform/texts.ts';
import {
  accountsOfPeople,
  accountsWithRole,
  getPeople,
  peopleOfAccounts,
  type PersonRef,
} from '../../../directory/index.ts';
import { DESK, mayAssignFlags } from '../../policy.ts';
import { changeFlags } from '../../store/flags/flags.ts';
import { flagTexts } from '../../texts/flags.ts';
import { openFlags, tellFlags } from './open-flags.ts';

/** Gives open flags to an auditor, or takes them back. An auditor may take what nobody has; to others whoever leads gives it. */
export async function assignFlags(
  tx: Tx,
  act: Act,
  input: { ids: readonly string[]; personId: string | null },
): Promise<Outcome<{ count: number }>> {
  const flags = await openFlags(tx, act, input.ids, 'assign');
  if (isRefusal(flags)) return flags;
  const { personId } = act.actor;
  const forHimself = flags.every(({ assigned_to: holder }) =>
    input.personId === null ? holder === personId : input.personId === personId && holder === null,
  );
  if (!forHimself && !mayAssignFlags(act.actor)) return notAllowed();
  if (input.personId !== null) {
    const refusal = await refuseAuditor(
      tx,
      act,
      input.personId,
      flags.map((flag) => flag.agency_id),
      flags.some((flag) => flag.subject_kind === 'person' && flag.subject_id === input.personId),
    );
    if (refusal !== null) return refusal;
  }
  const ids = flags.map((flag) => flag.id);
  await changeFlags(tx, ids, {
    assigned_to: input.personId,
    assigned_at: input.personId === null ? null : act.now,
  });
  await tellFlags(tx, act, ids, 'assigned', await nameOf(tx, input.personId));
  if (input.personId !== null && input.personId !== personId)
    await tellAuditor(tx, act, input.personId, ids.length);
  return { count: ids.length };
}

/** Whom flags may be given to: people of the desk, of the whole government, by name. */
export async function deskPeople(tx: Tx, agencyId: string | null, today: PlainDate): Promise<PersonRef[]> {
  const accounts = new Set<string>();
  for (const role of DESK)
    for (const account of await accountsWithRole(tx, role, agencyId, today)) accounts.add(account);
  const people = await getPeople(tx, [...new Set((await peopleOfAccounts(tx, [...accounts])).values())]);
  return [...people.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1),
  );
}

async function refuseAuditor(
  tx: Tx,
  act: Act,
  auditor: string,
  agencies: readonly (string | null)[],
  himself: boolean,
) {
  const reaches = await Promise.all(
    [...new Set(agencies)].map(async (agency) =>
      (await deskPeople(tx, agency, act.today)).some((each) => each.id === auditor),
    ),
  );
  if (!himself && reaches.every(Boolean)) return null;
  return badField(
    'personId',
    'Pilih pemeriksa yang menjangkau instansi itu dan bukan dirinya sendiri yang ditandai.',
    'Choose an auditor who reaches these agencies and is not flagged himself.',
  );
}

async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  return personId === null ? null : ((await getPeople(tx, [personId])).get(personId)?.name ?? null);
}

async function tellAuditor(tx: Tx, act: Act, personId: string, count: number): Promise<void> {
  const to = [...(await accountsOfPeople(tx, [personId])).values()];
  const say = (locale: 'id' | 'en', part: 'assigned-title' | 'assigned-body') =>
    fill(flagTexts[locale][part], { count: String(count) });
  await notify(tx, act, {
    to,
    key: `audit.flags-assigned:${personId}:${act.now}`,
    title: { id: say('id', 'assigned-title'), en: say('en', 'assigned-title') },
    body: { id: say('id', 'assigned-body'), en: say('en', 'assigned-body') },
    link: '/app/audit?assigned=mine',
  });
}
