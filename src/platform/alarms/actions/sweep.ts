import type { Act } from '../../act.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { Calendar } from '../../calendar/working-days.ts';
import type { Tx } from '../../database/index.ts';
import { getParameters } from '../../parameters/index.ts';
import {
  ALARM_QUIET_HOURS,
  DIGEST_AT,
  FIRST_WAIT,
  INTERVAL,
  MOST_ACK_DAYS,
  REACH_DAYS,
  REPEAT_DAYS,
} from '../parameters.ts';
import type { AlarmOffer, AlarmSources } from '../rule.ts';
import { diffSweep, type Holding } from '../rules/diff.ts';
import { contentOf, fingerprint } from '../rules/fingerprint.ts';
import { inhibited, inhibitionTable, topSteps, type InhibitionTable } from '../rules/inhibition.ts';
import { climbs, repeats } from '../rules/ladder.ts';
import { groupDue } from '../rules/timing.ts';
import {
  climbRungs,
  lockSweep,
  readKnown,
  readOpen,
  saveDiff,
  saveMuted,
  type OpenAlarm,
} from '../store/alarms.ts';
import { addNotices, readGroups, readTold, saveDue, tellAgain } from '../store/notices.ts';
import { readPreferences } from '../store/preferences.ts';
import { endUndecided, silencedAlarms } from '../store/silences.ts';
import { findHearers } from './find-hearers.ts';
import { findLost } from './find-lost.ts';

/** What a sweep did. */
export interface Swept {
  fired: number;
  changed: number;
  returned: number;
  cleared: number;
  /** notices that were laid for somebody who had none of this alarm */
  laid: number;
  /** of those told before, told again */
  repeated: number;
}

/**
 * Asks every capability what holds now, keeps the difference, and lays who hears of it when. All in the caller's transaction: killed at any point,
 * nothing happened, and the next sweep finds the same. What was laid is sent by `tellDue`.
 * @throws Error when a capability states what it did not declare, or a step twice
 */
export async function sweep(tx: Tx, act: Act, sources: AlarmSources): Promise<Swept> {
  const table = inhibitionTable(sources.offers.flatMap((each) => each.rules));
  await lockSweep(tx, act.government.id);
  const holding: Holding[] = [];
  for (const offer of sources.offers) for (const each of await ask(tx, act, offer)) holding.push(each);
  const diff = diffSweep(
    await readKnown(
      tx,
      holding.map((each) => each.fingerprint),
    ),
    holding,
  );
  await saveDiff(tx, act, diff);
  await endUndecided(tx, act);

  const parameters = await getParameters(
    tx,
    {
      firstWait: FIRST_WAIT,
      interval: INTERVAL,
      digestAt: DIGEST_AT,
      quiet: ALARM_QUIET_HOURS,
      repeatDays: REPEAT_DAYS,
      reachDays: REACH_DAYS,
      mostHeld: MOST_ACK_DAYS,
    },
    act.today,
  );
  const calendar = await loadCalendar(tx);
  const told = await mute(tx, act, table);
  const top = topSteps(told);
  const lost = await findLost(tx, act, calendar, told, parameters.reachDays);
  const climbing = told.filter(
    (each) =>
      lost.has(each.id) || (top.has(each.id) && climbs(calendar, each, act.today, parameters.mostHeld)),
  );
  await climbRungs(
    tx,
    act,
    climbing.map((each) => each.id),
  );
  for (const each of climbing) each.rung += 1;
  const laid = await addNotices(tx, act, await findHearers(tx, act, sources, told, lost));
  const repeated = await repeat(tx, act, calendar, told, top, parameters.repeatDays);
  const groups = await readGroups(tx);
  const chosen = await readPreferences(
    tx,
    groups.map((each) => each.account),
  );
  const due = groups.map((each) => {
    const own = chosen.get(each.account);
    const quiet = own?.quiet ?? parameters.quiet;
    const timing = {
      ...parameters,
      calendar,
      zone: act.government.zone,
      quiet,
      weekdays: own?.weekdays ?? null,
    };
    return { ...each, due: groupDue(timing, act.now, each) };
  });
  await saveDue(
    tx,
    act,
    due.filter((each) => each.due !== each.dueAt),
  );
  return {
    fired: diff.fired.length,
    changed: diff.changed.length,
    returned: diff.returned.length,
    cleared: diff.cleared.length,
    laid,
    repeated,
  };
}

async function ask(tx: Tx, act: Act, offer: AlarmOffer): Promise<Holding[]> {
  const declared = new Set(offer.rules.map((each) => each.code));
  const stated = await offer.conditions(tx, act);
  return stated.map((condition) => {
    if (!declared.has(condition.code)) throw new Error(`no rule ${condition.code} is declared`);
    if (!condition.link.startsWith('/')) throw new Error('an alarm links to a path from the root');
    return {
      condition,
      content: contentOf(condition),
      fingerprint: fingerprint(act.government.id, condition),
    };
  });
}

/** Lays what is inhibited or silenced today. @returns the open alarms that may be told */
async function mute(tx: Tx, act: Act, table: InhibitionTable): Promise<OpenAlarm[]> {
  const open = await readOpen(tx);
  const below = inhibited(table, open);
  const silenced = await silencedAlarms(tx, act.today);
  const mutedOf = (id: string) => (silenced.has(id) ? 'silenced' : below.has(id) ? 'inhibited' : null);
  const moved = open.filter((each) => each.muted !== mutedOf(each.id));
  await saveMuted(
    tx,
    act,
    moved.map(({ id }) => ({ id, muted: mutedOf(id) })),
  );
  return open.filter(({ id }) => mutedOf(id) === null);
}

/** Of the top steps, tells those again whose time has come. */
async function repeat(
  tx: Tx,
  act: Act,
  calendar: Calendar,
  alarms: readonly OpenAlarm[],
  top: ReadonlySet<string>,
  afterDays: number,
): Promise<number> {
  const critical = new Map(
    alarms.filter((each) => each.severity === 'critical' && top.has(each.id)).map((each) => [each.id, each]),
  );
  const told = await readTold(tx, [...critical.keys()]);
  const due = told.filter((each) =>
    repeats(calendar, critical.get(each.alarm)!, each.toldOn, act.today, afterDays),
  );
  await tellAgain(
    tx,
    act,
    due.map((each) => each.id),
  );
  return due.length;
}
