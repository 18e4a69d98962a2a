import type { Act } from '../../../../platform/act.ts';
import { addDays, daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { suppress } from '../../../../platform/suppression.ts';
import type { MonitorView } from '../../contract/wave/invitations.ts';
import { COUNT_LEAST, KEY_GROUP_LEAST } from '../../parameters/tokens.ts';
import { REMINDER_DAYS, REMINDERS_MOST } from '../../parameters/wave.ts';
import { mayRead } from '../../policy.ts';
import { groupStrata } from '../../rules/box/key-groups.ts';
import { SOURCES } from '../../rules/model/model.ts';
import { issuanceOf, remindableFrom } from '../../store/wave/invitations.ts';
import { countReplaced } from '../../store/wave/members.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { findWave, strataOf } from '../../store/wave/waves.ts';

/**
 * Response of a wave from issuing alone: who answered is known to nobody. Small strata stand together, as they share a key, and counts that are small
 * are hidden with what they would follow from.
 */
export async function monitorWave(tx: Tx, act: Act, id: string): Promise<Outcome<MonitorView>> {
  if (!mayRead(act.actor)) return notAllowed();
  const wave = await findWave(tx, id);
  if (wave === undefined || wave.state === 'draft' || wave.state === 'drawn') return notFound();
  const { least, countLeast, most, days } = await getParameters(
    tx,
    { least: KEY_GROUP_LEAST, countLeast: COUNT_LEAST, most: REMINDERS_MOST, days: REMINDER_DAYS },
    act.today,
  );
  const issuance = new Map((await issuanceOf(tx, id)).map((each) => [each.stratum_id, each]));
  const strata = new Map((await strataOf(tx, id)).map((each) => [each.id, each]));
  const groups = groupStrata([...strata.values()], least).map((group) => {
    const counts = group.strata.flatMap((each) => issuance.get(each.id) ?? []);
    const members = group.strata.flatMap((each) => strata.get(each.id) ?? []);
    return {
      source: group.source,
      codes: group.strata.map((each) => each.code),
      name: members.map((each) => each.name).join(' + '),
      invited: sum(counts.map((each) => each.invited)),
      sent: sum(counts.map((each) => each.sent)),
      issued: sum(counts.map((each) => each.issued)),
      target: sum(members.map((each) => each.target)),
    };
  });
  const rows = SOURCES.flatMap((source) => {
    const own = groups.filter((each) => each.source === source);
    const { cells } = suppress(
      own.map((each) => each.issued),
      countLeast,
    );
    return own.map((each, index) => ({
      ...each,
      issued: cells[index]!,
      expected: Math.round(each.target * elapsed(wave, act.today)),
    }));
  });
  const from = await remindableFrom(tx, id, most);
  return {
    opensOn: wave.opens_on,
    closesOn: wave.closes_on,
    daysLeft: wave.state === 'open' ? Math.max(0, daysBetween(act.today, wave.closes_on) + 1) : 0,
    rows,
    replaced: await countReplaced(tx, id),
    reminders: { most, days, nextOn: wave.state === 'open' ? nextOn(from, days, wave) : null },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Share of a wave's days that have passed, today counted. */
function elapsed(wave: Wave, today: PlainDate): number {
  const whole = daysBetween(wave.opens_on, wave.closes_on) + 1;
  return Math.min(1, Math.max(0, (daysBetween(wave.opens_on, today) + 1) / whole));
}

function nextOn(from: PlainDate | null, days: number, wave: Wave): PlainDate | null {
  const day = from === null ? null : addDays(from, days);
  return day !== null && day <= wave.closes_on ? day : null;
}
