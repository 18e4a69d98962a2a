import type { Act } from '../../../platform/act.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { codeHash } from '../actions/codes.ts';
import { insertContacts } from '../store/contacts.ts';
import type { Hands } from './hands.ts';
import { DEMO_CODE, type Invented } from './invented.ts';
import { momentOf } from './life.ts';
import { enterMatters } from './matters.ts';
import { complaintRow, eventRows, followerRows } from './rows.ts';

const NAMES = [
  'Rahmat Wijaya',
  'Dewi Lestari',
  'Agus Prasetyo',
  'Nur Aisyah',
  'Yohanes Tandi',
  'Maria Sule',
  'Hendra Saputra',
  'Fitri Handayani',
] as const;

/** Lays invented complaints into the tables as their actions would have left them, in few statements. */
export async function enterInvented(
  tx: Tx,
  act: Act,
  vault: Vault,
  cast: DemoCast,
  hands: Hands,
  calendar: Calendar,
  invented: readonly Invented[],
): Promise<void> {
  const government_id = act.government.id;
  const { random } = cast;
  const targets = mergeTargets(invented);
  const insert = async (table: string, rows: readonly { id: string }[]) => {
    await insertMany(
      tx,
      table,
      rows.map((row) => ({ government_id, ...row })),
    );
    await recordRows(
      tx,
      act,
      'complaint.seed',
      table,
      rows.map((row) => row.id),
    );
  };
  const moments = invented.map((each) => ({
    each,
    at: each.life.happenings
      .map((happening) => momentOf(random, act.government.zone, happening.on, act.now))
      .toSorted(),
  }));
  await insert(
    'complaint',
    moments
      .map(({ each, at }) =>
        complaintRow(each, at, targets.get(each.id) ?? null, random, hashOf(act, vault, each)),
      )
      // Whoever was joined comes after the one that goes on.
      .toSorted((a, b) => Number(a.merged_into !== null) - Number(b.merged_into !== null)),
  );
  await insert(
    'complaint_event',
    moments.flatMap(({ each, at }) => eventRows(each, at, cast, hands, targets)),
  );
  await insert(
    'complaint_follower',
    invented.flatMap((each) => followerRows(each, cast, act.now)),
  );
  const contacts = invented.flatMap((each, index) =>
    random.chance(0.55) ? [contactOf(each, index, random)] : [],
  );
  await insertContacts(tx, act, vault, contacts);
  await enterMatters(tx, act, hands, calendar, moments, targets);
}

function contactOf({ id }: Invented, index: number, random: DemoCast['random']) {
  const mail = random.chance(0.3);
  return {
    id,
    complaintId: id,
    kind: mail ? ('email' as const) : ('phone' as const),
    value: mail ? `warga${index}@contoh.id` : `+62812000${String(10_000 + index).slice(-5)}`,
    name: random.chance(0.6) ? random.pick(NAMES) : null,
    accountId: null,
  };
}

function hashOf(act: Act, vault: Vault, each: Invented): string {
  return codeHash(vault, act.government.id, each.number, DEMO_CODE);
}

/** Joined complaint → an open one of the same channel that came before, else any. */
function mergeTargets(invented: readonly Invented[]): Map<string, string> {
  const open = invented.filter((each) => ['verified', 'resolved', 'closed'].includes(each.target));
  return new Map(
    invented
      .filter((each) => each.target === 'merged')
      .map((each) => {
        const same = open.filter((other) => other.channel === each.channel);
        const into = same.find((other) => other.story === each.story) ?? same[0] ?? open[0]!;
        return [each.id, into.id];
      }),
  );
}
