import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../src/platform/calendar/index.ts';
import { seededCalendar } from '../src/platform/calendar/national-holidays.ts';
import { workingClock, workingDaySeconds, type OfficeHours } from '../src/platform/calendar/working-hours.ts';
import { readEvents } from '../src/capabilities/spending/cli/read-events.ts';
import { FASTING_MONTHS, FASTING_WEEK, OFFICE_WEEK } from '../src/capabilities/spending/parameters.ts';
import { chargeCases, chargeHolds } from '../src/capabilities/spending/rules/attribution/charge.ts';
import type { EventLog } from '../src/capabilities/spending/rules/attribution/event-log.ts';
import { measureHolds } from '../src/capabilities/spending/rules/attribution/holds.ts';
import { comparePeers } from '../src/capabilities/spending/rules/attribution/peers.ts';
import { FIRST_DAY, inventPayments, LAST_DAY } from '../src/capabilities/spending/simulation/payments.ts';
import { print } from './measure.ts';

const EVENTS_A_CASE = 9;
const HOURS: OfficeHours = {
  zone: 'WITA',
  usual: OFFICE_WEEK.value,
  fasting: FASTING_WEEK.value,
  fastingDays: FASTING_MONTHS.value,
  calendar: seededCalendar(),
};

/** Attribution of 1,000,000 events with business hours, in memory, three times; and the same log read from a CSV file. */
export async function benchAttribution(smoke: boolean): Promise<void> {
  const events = smoke ? 10_000 : 1_000_000;
  const clock = workingClock(HOURS, FIRST_DAY, addDays(LAST_DAY, 1));
  const { log } = inventPayments(
    { cases: Math.ceil(events / EVENTS_A_CASE), delay: 2, noise: 1, seed: 6 },
    clock,
    workingDaySeconds(HOURS.usual),
  );
  for (const round of ['first', 'again', 'third']) attribute(log, round);
  await readBack(log);
}

function attribute(log: EventLog, round: string): void {
  const busy = process.cpuUsage();
  const marks = [performance.now()];
  const clock = workingClock(HOURS, FIRST_DAY, addDays(LAST_DAY, 1));
  const holds = measureHolds(log, () => clock);
  marks.push(performance.now());
  const peers = comparePeers(holds, () => null);
  marks.push(performance.now());
  const cases = chargeCases(holds, chargeHolds(holds, peers));
  marks.push(performance.now());
  const [start, measured, compared, end] = marks as [number, number, number, number];
  print(`attribution, ${round}`, {
    events: log.at.length,
    cases: cases.length,
    'clock and holds ms': measured - start,
    'peers ms': compared - measured,
    'charges ms': end - compared,
    seconds: Math.round((end - start) / 10) / 100,
    'seconds of work': Math.round(process.cpuUsage(busy).user / 10_000) / 100,
    aim: '1.5 s for 1,000,000 events',
  });
}

/** Times of a log as a file has them: with the offset of the office. */
async function readBack(log: EventLog): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-bench-'));
  try {
    const path = join(folder, 'events.csv');
    await write(log, path);
    const before = process.memoryUsage().rss;
    const busy = process.cpuUsage();
    const begun = performance.now();
    const read = await readEvents(path, {});
    print('event log read from CSV', {
      events: read.log.at.length,
      seconds: Math.round((performance.now() - begun) / 10) / 100,
      'seconds of work': Math.round(process.cpuUsage(busy).user / 10_000) / 100,
      'MB more': (process.memoryUsage().rss - before) / 2 ** 20,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(log: EventLog, path: string): Promise<void> {
  const file = await open(path, 'w');
  let lines = ['case,activity,party,office,time'];
  for (let place = 0; place < log.at.length; place += 1) {
    const time = new Date((log.at[place]! + 8 * 3_600) * 1_000).toISOString().replace('.000Z', '+08:00');
    const of = (names: readonly string[], column: Uint32Array) => names[column[place]!]!;
    lines.push(
      `${of(log.cases, log.caseOf)},${of(log.activities, log.activityOf)},${of(log.parties, log.partyOf)},${of(log.offices, log.officeOf)},${time}`,
    );
    if (lines.length < 50_000) continue;
    await file.write(`${lines.join('\n')}\n`);
    lines = [];
  }
  await file.write(`${lines.join('\n')}\n`);
  await file.close();
}
