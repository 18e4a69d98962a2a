import { addDays, type PlainDate } from '../../platform/calendar/index.ts';
import { earlier, type Fate, type LedgerCast, type Rows } from './ledger-cast.ts';
import { addLoss } from './ledger-losses.ts';
import type { DemoCase } from './ledger-texts.ts';
import type { Random } from '../../platform/random.ts';

interface Party {
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
}

export function partiesFor(
  random: Random,
  about: DemoCase,
  own: readonly { id: string }[],
  agencyId: string,
  vendors: readonly string[],
): Party[] {
  const person = (each: { id: string }): Party => ({ person_id: each.id, agency_id: null, vendor_id: null });
  if (about.vendor && random.chance(0.6))
    return [{ person_id: null, agency_id: null, vendor_id: random.pick(vendors) }];
  if (!about.money && random.chance(0.5)) return [{ person_id: null, agency_id: agencyId, vendor_id: null }];
  const first = random.pick(own);
  const second = random.pick(own);
  return about.money && first !== second && random.chance(0.4)
    ? [person(first), person(second)]
    : [person(first)];
}

interface ResponsiblePlan {
  party: Party;
  /** 0 for the first responsible of the recommendation */
  index: number;
  recommendation: Rows['recommendation'][number];
  share: number;
  agency: LedgerCast['agencies'][number];
  fate: Fate;
  done: boolean;
  received: PlainDate | null;
}

export function addResponsible(random: Random, cast: LedgerCast, rows: Rows, plan: ResponsiblePlan): void {
  const { governmentId: government_id } = cast;
  const { party, recommendation, share, fate, done, received } = plan;
  const day = received === null ? null : earlier(addDays(received, 20 + random.int(50)), cast.today);
  const at = `${day ?? cast.today}T03:00:00Z`;
  const responsible = {
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    finding_id: recommendation.finding_id,
    ...party,
    office_id: party.vendor_id === null ? plan.agency.id : null,
    share,
    duty_done_on: done ? day : null,
  };
  rows.responsible.push(responsible);
  const old = received !== null && addDays(received, 150) < cast.today;
  if (fate === 'open' && share > 0 && party.person_id !== null && old)
    addLoss(random, cast, rows, responsible, received);
  if (day === null || fate === 'open' || fate === 'dismissed' || (fate === 'partly' && !done)) return;
  const verdict = fate === 'submitted' ? null : ('accepted' as const);
  rows.follow_up.push({
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    responsible_id: responsible.id,
    sequence: plan.index + 1,
    text:
      share > 0
        ? 'Kelebihan pembayaran telah disetor; bukti setor terlampir.'
        : 'Dokumen telah dilengkapi sesuai rekomendasi.',
    submitted_by: cast.officer,
    submitted_at: at,
    submitted_on: day,
    verdict,
    verdict_by: verdict && cast.auditor,
    verdict_at: verdict && at,
    verdict_note: verdict && 'Bukti sesuai.',
  });
  if (share === 0) return;
  const checked = fate !== 'submitted';
  rows.payment.push({
    government_id,
    id: random.id(at),
    recommendation_id: recommendation.id,
    responsible_id: responsible.id,
    amount: share,
    paid_on: day,
    receipt_number: `STS-${responsible.id.slice(-8)}`,
    ntpn: null,
    bank_reference: null,
    file_id: null,
    overpayment: false,
    state: checked ? 'verified' : 'recorded',
    made_by: cast.officer,
    made_at: at,
    checked_by: checked ? cast.verifier : null,
    checked_at: checked ? at : null,
    check_note: null,
  });
}
