import { subjectKey, type Blocker, type BlockerQuestion } from '../../platform/act.ts';
import { addDays, type PlainDate } from '../../platform/calendar/index.ts';
import { longDay } from '../../platform/documents/long-day.ts';
import type { Tx } from '../../platform/database/index.ts';
import { getParameters } from '../../platform/parameters/index.ts';
import { fill, type Locale } from '../../platform/texts.ts';
import { unaccountedCash } from '../spending/index.ts';
import { BLOCKER_DAYS } from './parameters/packages.ts';
import { overduePackages, sittingTreasurers } from './store/packages/overdue.ts';
import { blockerTexts } from './texts/packages/blockers.ts';

/**
 * What of accountability stands between a treasurer and his certificate: a package beyond its day that was not handed in or came back, and money of the
 * treasurer (UP, GU, TU) beyond its day that nobody accounted for. It says that something is overdue, never what was found in it.
 */
export const packageBlockers: BlockerQuestion = async (tx, asOf, subjects) => {
  const found = new Map<string, Blocker[]>();
  const people = subjects.filter((each) => each.kind === 'person').map((each) => each.id);
  if (people.length === 0) return found;
  const { days } = await getParameters(tx, { days: BLOCKER_DAYS }, asOf);
  const before = addDays(asOf, -days);
  const add = (personId: string, blocker: Blocker) => {
    const key = subjectKey({ kind: 'person', id: personId });
    found.set(key, [...(found.get(key) ?? []), blocker]);
  };
  for (const each of await overduePackages(tx, people, before))
    add(each.personId, blockerOf('package', each, `/app/spj/${each.id}`));
  for (const { personId, ...each } of await overdueCash(tx, people, before))
    add(personId, blockerOf('cash', each, '/app/spj/baru'));
  return found;
};

interface Overdue {
  id: string;
  number: string;
  dueOn: PlainDate;
  amount: number | null;
}

function blockerOf(name: 'package' | 'cash', { id, number, dueOn }: Overdue, link: string): Blocker {
  const say = (part: 'title' | 'cure', locale: Locale) =>
    fill(blockerTexts[locale][`${name}-${part}`], { number, day: longDay(dueOn, locale) });
  return {
    kind: 'spj',
    id,
    status: blockerTexts.id.status,
    findingId: null,
    effect: 'refuses',
    title: { id: say('title', 'id'), en: say('title', 'en') },
    cure: { id: say('cure', 'id'), en: say('cure', 'en') },
    amount: 0,
    link,
  };
}

/** Money beyond its day of agencies whose treasurers are asked about, each with whoever is its treasurer. */
async function overdueCash(
  tx: Tx,
  people: readonly string[],
  before: PlainDate,
): Promise<(Overdue & { personId: string })[]> {
  const sitting = await sittingTreasurers(tx, people, before);
  if (sitting.length === 0) return [];
  const agencies = [...new Set(sitting.map((each) => each.agencyId))];
  const cash = await unaccountedCash(tx, before, agencies);
  return cash.flatMap((each) =>
    sitting
      .filter((one) => one.agencyId === each.agencyId && one.from <= each.dueOn)
      .map((one) => ({ ...each, personId: one.personId })),
  );
}
