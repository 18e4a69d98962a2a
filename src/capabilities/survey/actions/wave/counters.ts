import { randomBytes } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import { addDays, isPlainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { CODE_LENGTH, codeFrom } from '../../../../platform/codes.ts';
import { readContact } from '../../../../platform/contact.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { readMobile } from '../../../../platform/notifications/phone.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { COUNTER_A_DAY, SERVICE_MONTHS } from '../../parameters/wave.ts';
import { mayManage } from '../../policy.ts';
import { insertCounter, lockCounter, takeRoom, updateCounter } from '../../store/wave/counters.ts';
import { insertMembers, membersByKey } from '../../store/wave/members.ts';
import type { Counter } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';
import { changedMeanwhile, wrongState } from './change-wave.ts';
import { judged } from './judge-frame.ts';

/** Opens a counter: its QR lets service users enter themselves into the frame of a wave that is being prepared. */
export async function openCounter(
  tx: Tx,
  act: Act,
  waveId: string,
  input: { unit: string; service: string },
): Promise<Outcome<Counter>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wave = await findWave(tx, waveId);
  if (wave === undefined) return notFound();
  if (wave.state !== 'draft') return wrongState();
  const counter: Counter = {
    government_id: act.government.id,
    id: newId(),
    wave_id: waveId,
    code: codeFrom(randomBytes(CODE_LENGTH)),
    unit: input.unit.trim(),
    unit_group: input.unit.trim(),
    service: input.service.trim(),
    open: true,
    created_by: act.actor.id,
    version: 1,
  };
  await insertCounter(tx, counter);
  await recordRow(tx, act, 'survey.open-counter', 'survey_counter', counter.id);
  return counter;
}

/** Shuts a counter or opens it again. */
export async function setCounter(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  open: boolean,
): Promise<Outcome<Counter>> {
  if (!mayManage(act.actor)) return notAllowed();
  const counter = await lockCounter(tx, of.id);
  if (counter === undefined) return notFound();
  if (counter.version !== of.version) return changedMeanwhile();
  await updateCounter(tx, counter.id, open);
  await recordRow(tx, act, 'survey.set-counter', 'survey_counter', counter.id);
  return { ...counter, open, version: counter.version + 1 };
}

export interface CounterEntry {
  name: string;
  contact: string;
  /** as typed, 'YYYY-MM-DD' */
  day: string;
  consent: boolean;
}
export type EntryFault = 'name' | 'contact' | 'day' | 'consent';
export type Entry = { done: true } | { faults: EntryFault[] } | { closed: true } | { full: true };

/**
 * A service user enters himself. Whoever is in the frame already gets the same answer as who is new, so that nobody learns who is. Entered is only who
 * consents; a counter takes so many a day, and none once the wave is drawn.
 */
export async function enterAtCounter(
  tx: Tx,
  act: Act,
  counter: Counter,
  input: CounterEntry,
): Promise<Entry> {
  const wave = await findWave(tx, counter.wave_id);
  if (wave?.state !== 'draft' || !counter.open) return { closed: true };
  const bounds = await getParameters(tx, { most: COUNTER_A_DAY, months: SERVICE_MONTHS }, act.today);
  const contact = readTyped(input.contact);
  const faults: EntryFault[] = [
    ...(input.name.trim().length >= 2 && input.name.length <= 150 ? [] : ['name' as const]),
    ...(contact === null ? ['contact' as const] : []),
    ...(isRecent(input.day, act.today, bounds.months) ? [] : ['day' as const]),
    ...(input.consent ? [] : ['consent' as const]),
  ];
  if (faults.length > 0 || contact === null) return { faults };
  const key = contact.email ?? contact.phone ?? '';
  if ((await membersByKey(tx, wave.id, 'external', [key])).size > 0) return { done: true };
  if (!(await takeRoom(tx, counter, act.today, bounds.most))) return { full: true };
  const [member] = await judged(tx, wave, [
    {
      id: newId(),
      source: 'external',
      key,
      person_id: null,
      origin: 'counter',
      import_id: null,
      name: input.name.trim(),
      ...contact,
      unit: counter.unit,
      unit_group: counter.unit_group,
      position: null,
      position_group: counter.service,
      head_of_unit: false,
      employment: null,
      institution_since: null,
      unit_since: null,
      service: counter.service,
      service_on: input.day as PlainDate,
      consent_on: act.today,
    },
  ]);
  if (member === undefined) return { closed: true };
  await insertMembers(tx, [member]);
  await recordRow(tx, act, 'survey.enter', 'survey_member', member.id);
  return { done: true };
}

function readTyped(typed: string): { phone: string | null; email: string | null } | null {
  if (typed.includes('@')) {
    const email = readContact('email', typed);
    return email === null ? null : { phone: null, email: email.toLowerCase() };
  }
  const phone = readMobile(typed);
  return phone === null ? null : { phone, email: null };
}

function isRecent(day: string, today: PlainDate, months: number): boolean {
  if (!isPlainDate(day)) return false;
  const earliest = Temporal.PlainDate.from(today).subtract({ months }).toString();
  return day >= earliest && day < addDays(today, 1);
}
