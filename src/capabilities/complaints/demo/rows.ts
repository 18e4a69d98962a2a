import type { DemoCast } from '../../../platform/demo-cast.ts';
import { EMPTY } from '../actions/receive.ts';
import type { Event } from '../rules/machine.ts';
import type { Hands } from './hands.ts';
import { told, type Invented } from './invented.ts';
import * as words from './stories.ts';

export function complaintRow(
  each: Invented,
  at: readonly string[],
  mergedInto: string | null,
  random: DemoCast['random'],
  code_hash: string,
) {
  const { life, story } = each;
  const happened = (event: Event) => life.happenings.some((happening) => happening.event === event);
  const disposed = happened('verify');
  const rated =
    life.resolvedOn !== null && ['resolved', 'closed'].includes(life.state) && random.chance(0.45);
  const contested = life.happenings.filter(({ event }) => event === 'object').length;
  return {
    ...EMPTY,
    id: each.id,
    number: each.number,
    channel: each.channel,
    source: each.source,
    sp4n_number: each.source === 'sp4n' ? `88${each.number.replace(/\D/g, '')}` : null,
    sp4n_status: each.source === 'sp4n' ? 'Proses' : null,
    code_hash,
    submit_hash: null,
    agency_id: random.chance(0.85) ? each.agencyId : null,
    handler_agency_id: disposed ? each.agencyId : null,
    service_id: null,
    category: story.category,
    class: disposed ? story.class : null,
    subject: told(each, story.subject),
    body: told(each, story.body),
    place_text: story.body.includes('{jalan}') ? `${each.words.jalan} RT ${each.words.rt}` : null,
    place_lat: null,
    place_lng: null,
    happened_on: null,
    hide_contact: random.chance(0.8),
    locale: 'id',
    unproven: random.chance(0.04),
    received_at: at[0]!,
    received_on: life.receivedOn,
    state: life.state,
    state_since: at.at(-1)!,
    resume_to: life.resumeTo,
    wait_until: life.waitUntil,
    object_until: life.objectUntil,
    merged_into: mergedInto,
    objections: contested,
    resolved_on: life.resolvedOn,
    resolution: life.resolvedOn !== null ? 'answered' : happened('give-up') ? 'lapsed' : null,
    answered_in: life.answeredIn,
    in_time: life.inTime,
    rating: rated ? ratingOf(random, contested > 0, life.inTime === true) : null,
    rating_comment: rated ? random.pick(words.COMMENTS) : null,
  };
}

function ratingOf(random: DemoCast['random'], contested: boolean, inTime: boolean): number {
  if (contested) return 1 + random.int(3);
  return inTime ? 3 + random.int(3) : 2 + random.int(3);
}

export function eventRows(
  each: Invented,
  at: readonly string[],
  cast: DemoCast,
  hands: Hands,
  targets: ReadonlyMap<string, string>,
) {
  let agency_id: string | null = null;
  return each.life.happenings.map((happening, index) => {
    if (happening.event === 'verify') agency_id = each.agencyId;
    return {
      id: cast.random.id(at[index]!),
      complaint_id: each.id,
      position: index + 1,
      at: at[index]!,
      on_day: happening.on,
      actor: actorOf(each, happening, cast, hands),
      event: happening.event,
      from_state: happening.from,
      to_state: happening.to,
      agency_id,
      message: messageOf(each, happening, cast.random),
      note: noteOf(each, happening, cast.random, targets),
    };
  });
}

function actorOf(each: Invented, { event }: { event: string }, cast: DemoCast, hands: Hands): string {
  switch (event) {
    case 'receive':
      return ['web', 'app'].includes(each.source)
        ? `public:${each.channel === 'staff' ? 'staff' : each.source}`
        : hands.intake.accountId;
    case 'reply':
    case 'object':
    case 'withdraw':
      return 'public:web';
    case 'close':
    case 'give-up':
      return 'job:complaints-close';
    case 'answer':
      return (cast.staff.find((player) => player.agencyId === each.agencyId) ?? hands.officer).accountId;
    case 'approve':
    case 'return':
      return hands.reviewer.accountId;
    case 'uphold':
    case 'decline':
      return hands.second.accountId;
    default:
      return hands.intake.accountId;
  }
}

function messageOf(each: Invented, { event }: { event: string }, random: DemoCast['random']): string | null {
  switch (event) {
    case 'ask':
      return random.pick(words.QUESTIONS);
    case 'reply':
      return random.pick(words.REPLIES);
    case 'answer':
      return told(each, each.story.answer);
    case 'object':
      return random.pick(words.OBJECTIONS);
    case 'uphold':
      return words.UPHELD;
    case 'decline':
      return words.DECLINED;
    case 'reject':
      return random.pick(words.REJECTED);
    default:
      return null;
  }
}

function noteOf(
  each: Invented,
  { event }: { event: string },
  random: DemoCast['random'],
  targets: ReadonlyMap<string, string>,
): string | null {
  if (event === 'return') return random.pick(words.RETURNS);
  if (event === 'pass-on') return 'Bukan kewenangan bidang semula.';
  return event === 'merge' ? (targets.get(each.id) ?? null) : null;
}

/** Facilities concern many. */
export function followerRows(each: Invented, { random }: DemoCast, now: string) {
  const many = each.channel === 'public' && each.story.category === 'facility' && random.chance(0.4);
  const count = many ? 1 + random.int(12) : 0;
  return Array.from({ length: count }, (_, index) => ({
    id: random.id(now),
    complaint_id: each.id,
    code_hash: `demo ${each.number} ${index}`,
    submit_hash: null,
    locale: 'id',
    followed_at: now,
  }));
}
