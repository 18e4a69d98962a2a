import type { Act } from '../../../platform/act.ts';
import { yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { Random } from '../../../platform/random.ts';
import type { Services } from '../../../platform/services.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { SERIES, type Channel, type Source } from '../rules/kinds.ts';
import type { State } from '../rules/machine.ts';
import { layCounter } from '../store/numbers.ts';
import { live } from './life.ts';
import { enterInvented } from './enter.ts';
import { handsOf } from './hands.ts';
import type { Invented } from './invented.ts';
import { PUBLIC_STORIES, STAFF_STORIES, STREETS } from './stories.ts';

/** How many of each state a whole city has: 220 over 14 months. */
const STATES: readonly (readonly [State, number])[] = [
  ['received', 9],
  ['verified', 22],
  ['waiting-reporter', 6],
  ['answered', 8],
  ['returned', 4],
  ['resolved', 14],
  ['objected', 4],
  ['reopened', 4],
  ['closed', 124],
  ['rejected', 10],
  ['merged', 8],
  ['withdrawn', 7],
];
const SOURCES: readonly Source[] = [
  'web',
  'web',
  'web',
  'web',
  'app',
  'walk-in',
  'phone',
  'letter',
  'whatsapp',
  'sp4n',
];
/** One in so many is of the staff channel. */
const STAFF_SHARE = 0.14;

/** Invents what a city's people complained about, of every state and both channels: some late, some contested, some followed by many. */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const hands = handsOf(cast);
  if (hands === null) return;
  const { random } = cast;
  const calendar = await loadCalendar(tx);
  const drafts: Omit<Invented, 'number' | 'id'>[] = [];
  for (const [target, count] of STATES) {
    for (let each = 0; each < Math.max(1, Math.round(count * cast.scale)); each += 1) {
      const channel = random.chance(STAFF_SHARE) ? 'staff' : 'public';
      const chosen = storyFor(random, cast, channel);
      if (chosen === null) continue;
      const source = channel === 'staff' ? random.pick(['web', 'app'] as const) : random.pick(SOURCES);
      const life = live(random, calendar, act.today, target, chosen.story.class);
      drafts.push({ ...chosen, channel, source, target, life });
    }
  }
  const invented = number(act, random, drafts);
  await enterInvented(tx, act, openVault(services.folders.keys), cast, hands, calendar, invented);
  for (const [channel, year, last] of lastNumbers(invented))
    await layCounter(tx, act.government.id, channel, year, last);
}

/** A story, and an agency that it fits. */
function storyFor(random: Random, cast: DemoCast, channel: Channel) {
  for (let tries = 0; tries < 20; tries += 1) {
    const story = random.pick(channel === 'public' ? PUBLIC_STORIES : STAFF_STORIES);
    const fitting = cast.agencies.filter((each) => each.name.startsWith(story.at));
    if (fitting.length === 0) continue;
    // A few agencies get most of it, as everywhere.
    const agency = fitting[Math.min(random.int(fitting.length), random.int(6))]!;
    const words = {
      jalan: random.pick(STREETS),
      rt: String(1 + random.int(40)),
      hari: String(4 + random.int(30)),
    };
    return { story, agencyId: agency.id, words };
  }
  return null;
}

/** Numbers in the order of receipt. */
function number(act: Act, random: Random, drafts: readonly Omit<Invented, 'number' | 'id'>[]): Invented[] {
  const last = new Map<string, number>();
  return drafts
    .toSorted((a, b) =>
      a.life.receivedOn < b.life.receivedOn ? -1 : a.life.receivedOn > b.life.receivedOn ? 1 : 0,
    )
    .map((each) => {
      const year = yearOf(each.life.receivedOn);
      const key = `${each.channel} ${year}`;
      const next = (last.get(key) ?? 0) + 1;
      last.set(key, next);
      const id = random.id(noon(act, each.life.receivedOn));
      return { ...each, id, number: printedNumber(SERIES[each.channel], year, next) };
    });
}

function noon(act: Act, day: PlainDate): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: act.government.zone, plainTime: '04:00' })
    .toInstant()
    .toString();
}

function lastNumbers(invented: readonly Invented[]): [Channel, number, number][] {
  const groups = Map.groupBy(invented, (each) => `${each.channel} ${yearOf(each.life.receivedOn)}`);
  return [...groups.values()].map((list) => [
    list[0]!.channel,
    yearOf(list[0]!.life.receivedOn),
    list.length,
  ]);
}
