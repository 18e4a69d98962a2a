import type { Act } from '../../../platform/act.ts';
import { addDays, plainDate, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { keepUse } from '../actions/village/keep-use.ts';
import { layVillageYear } from '../actions/village/lay-village-year.ts';
import { recordStagePaid } from '../actions/village/pay-stage.ts';
import { receivePaper } from '../actions/village/receive-paper.ts';
import type { Use } from '../rules/village/use.ts';
import { listVillages } from '../store/village/villages.ts';
import { actAs, must } from './acting.ts';

/** How far a village's year is: papers of the first stage that are there, stages paid out, and what it spends, in per cent of its ceiling. */
interface Story {
  papers: number;
  paid: number;
  uses: readonly (readonly [use: Use, name: string, budget: number, realised: number])[];
}

const CEILING = 912_450_000;

/** One that keeps its shares, one that puts too much into building and lacks a paper. */
const STORIES: readonly Story[] = [
  {
    papers: 3,
    paid: 1,
    uses: [
      ['infrastructure', 'Rabat beton jalan usaha tani', 38, 21],
      ['infrastructure', 'Perpipaan air bersih dusun', 22, 9],
      ['empowerment', 'Pelatihan pengolahan hasil panen', 18, 7],
      ['empowerment', 'Penyertaan modal BUM Desa', 22, 0],
    ],
  },
  {
    papers: 2,
    paid: 0,
    uses: [
      ['infrastructure', 'Gedung serbaguna desa', 71, 0],
      ['empowerment', 'Posyandu dan pencegahan stunting', 19, 0],
      ['other', 'Operasional pemerintah desa', 10, 0],
    ],
  },
];

/** The fund of each village in the year of today; a government without villages has none. */
export async function seedVillages(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const supervisor = cast.holders.get('village-supervisor');
  if (supervisor === undefined) return;
  const dpmd = (day: PlainDate) => actAs(tx, act, supervisor.accountId, day);
  const year = yearOf(act.today);
  const begun = earlier(act.today, plainDate(`${year}-01-20`));
  for (const [place, village] of cast.agencies.filter((each) => each.kind === 'desa').entries()) {
    const { papers, paid, uses } = STORIES[place % STORIES.length]!;
    const laid = must(
      await layVillageYear(tx, await dpmd(begun), {
        agencyId: village.id,
        year,
        status: place % 2 === 0 ? 'mandiri' : 'other',
        ceiling: CEILING - place * 41_300_000,
      }),
    );
    const [account] = await listVillages(tx, year, [village.id]);
    const [first] = account!.stages;
    const arrived = earlier(act.today, addDays(begun, 60));
    for (const [at, paper] of first!.papers.slice(0, papers).entries())
      must(
        await receivePaper(tx, await dpmd(arrived), first!.id, {
          paper,
          number: `140/${12 + at}/DS/${year}`,
          docDate: addDays(arrived, -4),
        }),
      );
    if (paid > 0) must(await recordStagePaid(tx, await dpmd(arrived), first!.id, arrived));
    for (const [use, name, budget, realised] of uses)
      must(
        await keepUse(tx, await dpmd(act.today), laid.id, {
          use,
          name,
          budget: Math.round((laid.ceiling * budget) / 100),
          realised: Math.round((laid.ceiling * realised) / 100),
          docDate: act.today,
        }),
      );
  }
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
