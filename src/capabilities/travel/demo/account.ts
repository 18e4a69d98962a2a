import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { addDocument } from '../actions/add-document.ts';
import { assignCase } from '../actions/assign-case.ts';
import { keepClaim } from '../actions/keep-claim.ts';
import { replyToVerdict } from '../actions/reply-to-verdict.ts';
import { submitAccount } from '../actions/submit-account.ts';
import { claimBody, type NewClaim } from '../contract.ts';
import { documentBody, type NewDocument } from '../contract-evidence.ts';
import { replyBody } from '../contract-verification.ts';
import { must, type Players } from './players.ts';
import { BILL } from './stories.ts';
import type { ToldTrip } from './way-out.ts';

/** Days after the return on which an account is handed in. */
const LATER = 2;

/** What the leader claims; where his story says so he hands it in with his papers. */
export async function accountFor(
  tx: Tx,
  players: Players,
  { story, trip, leader, member }: ToldTrip,
): Promise<void> {
  const me = players.traveller(leader, Math.max(0, story.ago - story.days + 1 - LATER));
  const days = Array.from({ length: story.days }, (_, index) => addDays(trip.from_day, index));
  const nights = days.slice(0, -1);
  const allowance = story.destination.startsWith('31') ? 530_000 : 430_000;
  const lines: NewClaim['lines'] = [
    ...days.map((day) => ({ component: 'daily' as const, day, description: 'Uang harian', paid: allowance })),
    ...nights.map((day) => ({
      component: 'hotel' as const,
      day,
      description: 'Hotel contoh',
      paid: BILL,
      actual: BILL,
    })),
  ];
  must(await keepClaim(tx, me, member.id, claimBody.parse({ lines })));
  if (story.reach !== 'submitted') return;
  const papers: NewDocument[] = [
    {
      kind: 'hotel',
      fields: {
        hotel: 'Hotel Contoh',
        invoice: `INV-${trip.number.slice(-5)}`,
        regency: story.destination,
        room: String(200 + Number(trip.number.slice(-2))),
        fromNight: trip.from_day,
        nights: nights.length,
        rate: BILL,
        total: BILL * nights.length,
      },
    },
    ...passesOf(story, trip.from_day, trip.to_day, leader.name, trip.number),
  ];
  for (const paper of papers) must(await addDocument(tx, me, member.id, documentBody.parse(paper)));
  must(await submitAccount(tx, me, member.id));
}

function passesOf(
  { air }: ToldTrip['story'],
  from: PlainDate,
  to: PlainDate,
  name: string,
  number: string,
): NewDocument[] {
  if (air === undefined) return [];
  const pass = (day: PlainDate, way: readonly [string, string]): NewDocument => ({
    kind: 'pass',
    fields: {
      name: name.toUpperCase().slice(0, 40),
      reference: `CT${number.slice(-4)}`,
      carrier: 'GA',
      flight: '581',
      from: way[0],
      to: way[1],
      day,
      seat: '12A',
      sequence: '31',
      compartment: 'Y',
    },
  });
  return [pass(from, [air.from, air.to]), pass(to, [air.to, air.from])];
}

/** The inspectorate takes the case up, and the traveller answers, where the story says so. */
export async function answer(tx: Tx, players: Players, { story, leader, member }: ToldTrip): Promise<void> {
  const later = Math.max(0, story.ago - story.days - LATER - 1);
  if (story.assigned && players.inspector && players.auditor)
    must(await assignCase(tx, players.inspector(later), member.id, players.auditor.personId));
  if (story.reply === undefined) return;
  const me = players.traveller(leader, later);
  must(await replyToVerdict(tx, me, member.id, replyBody.parse({ text: story.reply })));
}
