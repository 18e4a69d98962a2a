import { join } from 'node:path';
import type { Act } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import type { Services } from '../../../platform/services.ts';
import { extendDirectory } from '../actions/extend-directory.ts';
import { findDirectory } from '../actions/read-directory.ts';
import { sealBatch } from '../actions/seal-batch.ts';
import { newReceipt } from '../sealing/receipt.ts';
import { enterReport } from './enter-report.ts';
import { inventCeremony, type Appointed } from './key-ceremony.ts';
import { actAs, liveCase, must, ROLE_OF, type DemoOffice } from './live-case.ts';
import { sealSample } from './sealed-sample.ts';
import { DEMO_REPORTS } from './stories.ts';
import type { DemoReport, Who } from './stories/story.ts';
import { writeVisitorFolder, type TriedReceipt } from './visitor-folder.ts';

/** Days before today on which the ceremony of the demo was held. */
const CEREMONY_AGO = 320;

const KEY_ROLES = {
  superAdmin: 'super-admin',
  intake: 'intake',
  investigator: 'investigator',
  alternate: 'alternate',
} as const satisfies Record<Who, Appointed['role']>;

const ABOUT: Record<NonNullable<DemoReport['receipt']>, string> = {
  conversation:
    'percakapan, dan pemberitahuan bahwa identitas dibuka / a conversation, and the notice that the identity was opened',
  closed:
    'laporan yang ditutup: keberatan, dan pertanyaan setelah penutupan / a closed report: objection, and the check-in after closing',
};

/**
 * The channel of a demo city, alive: a key ceremony of invented people and a dozen sealed reports of all states. A government without the
 * four roles is left before its ceremony.
 */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  if (!act.government.demo) throw new Error('invented reports have no place in a real government');
  const players = playersOf(cast);
  if (players === null) return;
  const office = await openOffice(tx, act, services, players);
  const directory = await findDirectory(tx, services.folders, act.government.id);
  if (directory === null) throw new Error('the key directory of the demo does not verify');
  const receipts: TriedReceipt[] = [];
  for (const report of DEMO_REPORTS) {
    const day = addDays(act.today, -report.ago);
    const agency = cast.agencies.find((each) => each.name.startsWith(report.at));
    const receipt = report.receipt === undefined ? null : newReceipt();
    const story = { ...report.story, agency: { id: agency?.id ?? null, name: agency?.name ?? report.at } };
    const sample = await sealSample(directory, day, receipt, story);
    const { id, public_number: number } = await enterReport(tx, services, act.government.id, day, sample);
    const own = { id, day, agencyId: agency?.id ?? null, caseKey: sample.caseKey };
    await liveCase(tx, act, office, own, report.happened);
    if (receipt !== null) receipts.push({ receipt, number, about: ABOUT[report.receipt!] });
  }
  await sealBatch(tx, act);
  await writeVisitorFolder(
    join(services.folders.data, 'demo-wbs'),
    act.government.name,
    office.ceremony,
    receipts,
  );
}

/** Null when one of the four is missing. */
function playersOf(cast: DemoCast): Record<Who, DemoPlayer> | null {
  const players: Partial<Record<Who, DemoPlayer>> = {};
  for (const who of Object.keys(ROLE_OF) as Who[]) {
    const player = cast.holders.get(ROLE_OF[who]);
    if (player === undefined) return null;
    players[who] = player;
  }
  return players as Record<Who, DemoPlayer>;
}

async function openOffice(
  tx: Tx,
  act: Act,
  services: Services,
  players: Record<Who, DemoPlayer>,
): Promise<DemoOffice> {
  const day: PlainDate = addDays(act.today, -CEREMONY_AGO);
  const appointed = Object.fromEntries(
    Object.entries(KEY_ROLES).map(([who, role]) => [
      who,
      {
        role,
        accountId: players[who as Who].accountId,
        office: role === 'alternate' ? 'Inspektorat Provinsi' : null,
      },
    ]),
  ) as Record<Who, Appointed>;
  const decree = { number: `SK 000/1/DEMO/${day.slice(0, 4)}`, day };
  const ceremony = await inventCeremony(act.government.id, appointed, { from: day, decree });
  const chief = actAs(act, players.superAdmin, 'superAdmin', day);
  must(await extendDirectory(tx, chief, services.folders, ceremony.chain));
  return { services, players, ceremony };
}
