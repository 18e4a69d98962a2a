import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { askReporter } from '../actions/ask-reporter.ts';
import { acceptGift, recordOnly } from '../actions/check-gift.ts';
import { enterDecision, sendToKpk, settleGift } from '../actions/follow-kpk.ts';
import { handOver } from '../actions/hand-over.ts';
import { reportGift } from '../actions/report-gift.ts';
import { newGift } from '../contract.ts';
import type { Gift } from '../store/tables.ts';
import { DEMO_GIFTS } from './gifts.ts';

/** Days ago on which somebody reported, and how far the report has come since. */
const HISTORY: readonly (readonly [days: number, reach: number])[] = [
  [240, 5],
  [200, 5],
  [160, 5],
  [130, 5],
  [95, 4],
  [70, 3],
  [64, 3],
  [48, 2],
  [30, 1],
  [21, 0],
  [9, 2],
  [6, 0],
  [2, 0],
  [1, 0],
];

/** Reports of a year by ordinary staff, worked on by the UPG; some wait for KPK, one for its reporter, some are fresh. */
export async function seedDemo(tx: Tx, act: Act, _services: Services, cast: DemoCast): Promise<void> {
  const officer = cast.holders.get('gratification-officer');
  if (officer === undefined) return;
  for (const [index, [days, reach]] of HISTORY.entries()) {
    const reporter = cast.random.pick(cast.staff);
    const told = DEMO_GIFTS[index % DEMO_GIFTS.length]!;
    const at = (later: number) => actAt(act, days - later);
    const input = newGift.parse({ ...told, yearTotal: told.value, receivedOn: addDays(at(0).today, -3) });
    const gift = await reportGift(tx, as(at(0), reporter), input);
    if (isRefusal(gift)) throw new Error(`demo gift: ${gift.code}`);
    await workOn(tx, gift, reach, (later) => as(at(Math.min(later, days)), officer, true));
  }
}

async function workOn(tx: Tx, gift: Gift, reach: number, officerAt: (later: number) => Act): Promise<void> {
  const done = (outcome: Outcome<unknown>) => {
    if (isRefusal(outcome)) throw new Error(`demo gift: ${outcome.code}`);
  };
  const { id } = gift;
  if (reach === 0) return;
  if (gift.kind === 'refused')
    return done(await recordOnly(tx, officerAt(3), id, 'Ditolak; dicatat di register.'));
  if (reach === 1)
    return done(await askReporter(tx, officerAt(4), id, 'Lampirkan foto barang dan kartu pengirim.'));
  done(await acceptGift(tx, officerAt(4), id));
  if (reach === 2) return;
  const handed = officerAt(5);
  const hand = { handedBy: 'Pelapor', receivedBy: 'Petugas UPG', items: gift.description, condition: 'Baik' };
  done(await handOver(tx, handed, id, { ...hand, handedOn: handed.today }));
  const sent = officerAt(9);
  done(
    await sendToKpk(tx, sent, id, { kpkNumber: `GOL-CONTOH-${gift.number.slice(-3)}`, sentOn: sent.today }),
  );
  if (reach === 3) return;
  const decided = officerAt(45);
  const decision = { number: `SK-CONTOH-${gift.number.slice(-3)}`, decidedOn: decided.today, share: null };
  done(await enterDecision(tx, decided, id, { ...decision, decision: 'state' }));
  if (reach === 4) return;
  const settled = officerAt(60);
  done(await settleGift(tx, settled, id, { settledOn: settled.today, note: '' }));
}

function actAt(act: Act, daysAgo: number): Act {
  const now = Temporal.Instant.from(act.now).subtract({ hours: 24 * daysAgo });
  return { ...act, now: now.toString(), today: addDays(act.today, -daysAgo) };
}

function as(act: Act, player: DemoPlayer, officer = false): Act {
  return {
    ...act,
    actor: {
      ...act.actor,
      id: player.accountId,
      accountId: player.accountId,
      personId: player.personId,
      agencyId: player.agencyId,
      grants: officer ? [{ role: 'gratification-officer', agencyIds: null }] : [],
    },
  };
}
