import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { BREACH_HOURS } from '../parameters.ts';
import { HEAD, mayKeepBreaches, OFFICERS } from '../policy.ts';
import { dueAt } from '../rules/clock.ts';
import { insertBreach, lockBreach, updateBreach } from '../store/breaches.ts';
import type { BreachRow } from '../store/tables.ts';
import { tell } from './tell.ts';

/** What is known of a breach; what is not known yet is said so and entered later. */
export interface BreachInput {
  title: string;
  /** ISO 8601: when it was discovered, from which the 3 x 24 hours run */
  discoveredAt: string;
  what: string;
  categories: string;
  subjects: string;
  people: number | null;
  risk: string;
  measures: string;
}

export type Told =
  | { whom: 'authority'; at: string; reference: string }
  | { whom: 'subjects'; at: string; how: string; publicToo: boolean };

/** Enters a failure of protection; the law's clock runs from its discovery. Refused: a time to come. */
export async function enterBreach(tx: Tx, act: Act, input: BreachInput): Promise<Outcome<BreachRow>> {
  if (!mayKeepBreaches(act.actor)) return notAllowed();
  const discovered = past(act, 'discoveredAt', input.discoveredAt);
  if (isRefusal(discovered)) return discovered;
  const hours = await getParameter(tx, BREACH_HOURS, act.today);
  const year = yearOf(act.today);
  const row: BreachRow = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('KPD', year, await drawNumber(tx, act.government.id, 'KPD', year)),
    ...facts(input),
    discovered_at: discovered,
    due_at: dueAt(discovered, hours),
    authority_told_at: null,
    authority_reference: null,
    subjects_told_at: null,
    subjects_how: null,
    public_told: false,
    lesson: null,
    closed_at: null,
    reminded: 0,
    entered_at: act.now,
    entered_by: act.actor.id,
  };
  await insertBreach(tx, row);
  await recordRow(tx, act, 'privacy-breach.enter', 'privacy_breach', row.id);
  await tell(
    tx,
    act,
    'breach',
    { roles: [...HEAD, ...OFFICERS, 'technical-administrator'] },
    { ...breachLinked(row), hours },
  );
  return row;
}

function facts(input: BreachInput) {
  const { title, what, categories, subjects, people, risk, measures } = input;
  return { title, what, categories, subjects, people, risk, measures };
}

/** More has become known. The time of discovery stays: it is what the clock runs from. */
export async function amendBreach(
  tx: Tx,
  act: Act,
  id: string,
  input: Omit<BreachInput, 'discoveredAt'>,
): Promise<Outcome<BreachRow>> {
  return change(tx, act, id, 'amend', () => facts({ ...input, discoveredAt: '' }));
}

/** Notice was given, when, and how. What was told after the end stays late for good. */
export async function tellBreach(tx: Tx, act: Act, id: string, told: Told): Promise<Outcome<BreachRow>> {
  const at = past(act, 'at', told.at);
  if (isRefusal(at)) return at;
  return change(tx, act, id, `tell-${told.whom}`, (row) => {
    if (Temporal.Instant.compare(at, row.discovered_at) < 0)
      return badField(
        'at',
        'Waktu ini lebih awal daripada waktu ditemukan.',
        'This is earlier than the discovery.',
      );
    return told.whom === 'authority'
      ? { authority_told_at: at, authority_reference: told.reference }
      : { subjects_told_at: at, subjects_how: told.how, public_told: told.publicToo };
  });
}

/** Both have been told and it is known what will be different. */
export async function closeBreach(tx: Tx, act: Act, id: string, lesson: string): Promise<Outcome<BreachRow>> {
  return change(tx, act, id, 'close', (row) =>
    row.authority_told_at === null || row.subjects_told_at === null
      ? conflict(
          'breach-untold',
          'Catat dahulu pemberitahuan kepada lembaga dan kepada subjek data (UU 27/2022 pasal 46).',
          'Enter first that the authority and those it is about were told (UU 27/2022 article 46).',
        )
      : { lesson, closed_at: act.now },
  );
}

async function change(
  tx: Tx,
  act: Act,
  id: string,
  verb: string,
  make: (row: BreachRow) => Outcome<Partial<BreachRow>>,
): Promise<Outcome<BreachRow>> {
  const row = mayKeepBreaches(act.actor) ? await lockBreach(tx, id) : undefined;
  if (row === undefined) return notFound();
  if (row.closed_at !== null)
    return conflict('breach-closed', 'Catatan ini sudah ditutup.', 'This entry is closed.');
  const changed = make(row);
  if (isRefusal(changed)) return changed;
  await updateBreach(tx, row, changed);
  await recordRow(tx, act, `privacy-breach.${verb}`, 'privacy_breach', id);
  return { ...row, ...changed };
}

function past(act: Act, field: string, at: string): Outcome<string> {
  const instant = Temporal.Instant.from(at);
  return Temporal.Instant.compare(instant, act.now) > 0
    ? badField(field, 'Waktu ini belum terjadi.', 'This time is still to come.')
    : instant.toString();
}

export function breachLinked(row: Pick<BreachRow, 'id' | 'number'>): {
  number: string;
  link: string;
  once: string;
} {
  return { number: row.number, link: `/app/data-pribadi/kegagalan/${row.id}`, once: row.id };
}
