import { randomUUID } from 'node:crypto';
import type { Act, Role } from '../../../platform/act.ts';
import { addDays, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoPlayer } from '../../../platform/demo-cast.ts';
import { sha256 } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { assessCase } from '../actions/assess-case.ts';
import { setStatus, writeToCase } from '../actions/case-work.ts';
import { grantCaseTo } from '../actions/grants.ts';
import { openIdentity } from '../actions/open-identity.ts';
import { noteReceiptNumber, referCase } from '../actions/refer-case.ts';
import type { CaseKey } from '../sealing/case-key.ts';
import { grantCase } from '../sealing/grant.ts';
import { sealMessage, type Message } from '../sealing/message.ts';
import { changeCase, insertMessage } from '../store/cases.ts';
import type { InventedCeremony } from './key-ceremony.ts';
import type { Happening, Who } from './stories/story.ts';

export const ROLE_OF = {
  intake: 'wbs-intake',
  investigator: 'investigator',
  alternate: 'wbs-alternate',
  superAdmin: 'super-admin',
} as const satisfies Record<Who, Role>;

export interface DemoOffice {
  services: Pick<Services, 'folders' | 'files'>;
  players: Record<Who, DemoPlayer>;
  ceremony: InventedCeremony<Who>;
}

export interface DemoCase {
  id: string;
  day: PlainDate;
  agencyId: string | null;
  caseKey: CaseKey;
}

/** An act of one of the office on a day that is over: the morning of it. */
export function actAs(act: Act, player: DemoPlayer, who: Who, day: PlainDate): Act {
  const actor = {
    id: player.accountId,
    accountId: player.accountId,
    personId: player.personId,
    agencyId: player.agencyId,
    grants: [{ role: ROLE_OF[who], agencyIds: null }],
    rollout: {},
  };
  const morning = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: act.government.zone,
    plainTime: '09:00',
  });
  const now = morning.toInstant().toString();
  return { ...act, actor, today: day, now: now < act.now ? now : act.now };
}

/** Lets happen to a case what its story tells, by the actions themselves. */
export async function liveCase(
  tx: Tx,
  act: Act,
  office: DemoOffice,
  own: DemoCase,
  happened: readonly Happening[],
): Promise<void> {
  for (const each of happened) {
    const day = addDays(own.day, each.after);
    if (day <= act.today) must(await happen(tx, act, office, own, day, each));
  }
}

async function happen(
  tx: Tx,
  act: Act,
  office: DemoOffice,
  own: DemoCase,
  day: PlainDate,
  what: Happening,
): Promise<Outcome<unknown>> {
  const { id } = own;
  const as = (who: Who) => actAs(act, office.players[who], who, day);
  const sealed = (kind: Message['kind'], from: Message['from'], text: string) =>
    sealMessage({ version: 1, kind, from, text, files: [] }, own.caseKey);
  if ('status' in what) return setStatus(tx, as(what.by), { id, status: what.status });
  if ('label' in what)
    return assessCase(tx, as(what.by), {
      id,
      category: what.label,
      agencyId: own.agencyId,
      ...(what.legalHold === undefined ? {} : { legalHold: what.legalHold }),
    });
  if ('says' in what)
    return writeToCase(tx, as(what.by), {
      id,
      kind: 'message',
      body: await sealed('message', 'office', what.says),
    });
  if ('notes' in what)
    return writeToCase(tx, as(what.by), {
      id,
      kind: 'note',
      body: await sealed('note', 'office', what.notes),
    });
  if ('opensIdentity' in what)
    return openIdentity(tx, as(what.by), { id, reason: what.opensIdentity, legalBasis: what.legalBasis });
  if ('refersTo' in what) {
    const manifestSha256 = sha256(randomUUID());
    const sent = { id, addressee: what.refersTo, manifestSha256, sealedFor: 'passphrase' };
    const { id: rid } = must(await referCase(tx, as(what.by), sent));
    return noteReceiptNumber(tx, as(what.by), { id, rid, receiptNumber: what.receiptNumber });
  }
  if ('grantedTo' in what) {
    const { holders } = office.ceremony;
    const terms = {
      report: id,
      from: day,
      until: addDays(day, what.days),
      letter: `${what.letter}/${yearOf(day)}`,
    };
    const grant = await grantCase(own.caseKey, holders[what.grantedTo], holders.intake, terms);
    return grantCaseTo(tx, as('intake'), office.services.folders, grant);
  }
  const objects = 'reporterObjects' in what;
  const kind = objects ? 'objection' : 'message';
  const body = await sealed(kind, 'reporter', objects ? what.reporterObjects : what.reporterSays);
  await insertMessage(tx, {
    government_id: act.government.id,
    id: randomUUID(),
    report_id: id,
    day,
    kind,
    sender: 'reporter',
    body: Buffer.from(body, 'base64'),
  });
  if (objects) await changeCase(tx, id, { status: 'objected', closed_day: null });
  return null;
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`the demo's story was refused: ${outcome.code}`);
  return outcome;
}
