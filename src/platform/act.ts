import type { Tx } from './database/index.ts';
import type { Fact } from './facts.ts';
import type { PlainDate } from './calendar/index.ts';
import type { InboxKind } from './inbox/kind.ts';
import type { PersonalDataHolder } from './personal-data/declaration.ts';
import type { Zone } from './clock.ts';
import type { Locale } from './texts.ts';

/** What a government is, as every act sees it. */
export interface Government {
  id: string;
  /** e.g. "Kota Teladan" */
  name: string;
  zone: Zone;
  /** Set on a practice twin: the government that practises here. Its outbox is closed and its trail never anchored. */
  practiceOf: string | null;
  /** A demo city: invented people, NIK region 99 and NIP serial 000 accepted, e-mail never leaves. */
  demo: boolean;
  /** content hash of the coat of arms in the file store (PNG or JPEG); null: none */
  arms?: string | null;
}

export const ROLES = [
  'staff',
  'follow-up-officer',
  'agency-head',
  'account-officer',
  'auditor',
  'team-leader',
  'technical-controller',
  'inspektur',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'technical-administrator',
  'intake-officer',
  'complaint-officer',
  'complaint-reviewer',
  'consultant',
  'receptionist',
  'gratification-officer',
  'travel-officer',
  'commitment-officer',
  'technical-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
  'treasury',
  'government-head',
  'regional-secretary',
  'village-supervisor',
  'prosecutor',
  'survey-manager',
  'super-admin',
  'wbs-intake',
  'investigator',
  'wbs-alternate',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held, by position or by appointment, also as acting officer (Plt/Plh). */
export interface Grant {
  role: Role;
  /** Agencies it reaches (one agency and all below it), or null: the whole government. */
  agencyIds: readonly string[] | null;
}

export const ROLLOUT_STATES = ['off', 'practice', 'pilot', 'live'] as const;
export type RolloutState = (typeof ROLLOUT_STATES)[number];

/** Who acts. `directory` answers it for an account; jobs act as `job:<name>` with no grants. */
export interface Actor {
  /** account id, or `job:<name>`: what the trail says */
  id: string;
  accountId: string | null;
  personId: string | null;
  /** agency of the main position, if any */
  agencyId: string | null;
  grants: readonly Grant[];
  /** capability → state that the actor's agency has today; a capability that is missing is off */
  rollout: Readonly<Record<string, RolloutState>>;
}

/** One act: who, for which government, when. Everything that changes state takes `(tx, act, input)`. */
export interface Act {
  government: Government;
  actor: Actor;
  /** the one time of the whole act, ISO 8601 UTC */
  now: string;
  /** its calendar day in the government's zone */
  today: PlainDate;
  locale: Locale;
  wires: Wires;
}

/** What stands between a subject and its certificate: one item, answered by the capability that knows it. */
export interface Blocker {
  /** kind of duty: `recommendation`, `loss`; later `travel`, `spj` */
  kind: string;
  /** stable id of the item, for the basis hash */
  id: string;
  /** its status now, for the basis hash and the reader */
  status: string;
  /** id of the finding that it follows from: when that one becomes final, certificates fall; null where no finding stands behind it */
  findingId: string | null;
  /** `refuses` or only `conditions` (BERSYARAT) */
  effect: 'refuses' | 'conditions';
  title: { id: string; en: string };
  /** how to close it, in plain words */
  cure: { id: string; en: string };
  /** rupiah still owed by this subject, 0 where the duty is not money */
  amount: number;
  /** path in the staff application where it can be closed */
  link: string;
}

export type SubjectKind = 'person' | 'agency' | 'vendor';
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** A question of `clearance` that a capability answers for many subjects at once. Key: `kind:id`; no entry, no blocker. */
export type BlockerQuestion = (
  tx: Tx,
  asOf: PlainDate,
  subjects: readonly Subject[],
) => Promise<Map<string, Blocker[]>>;

export function subjectKey(subject: Subject): string {
  return `${subject.kind}:${subject.id}`;
}

/** The wires laid in app/capabilities.ts. */
export interface Wires {
  /** Tells every listener, in this transaction: what they do is part of the act. */
  announce(tx: Tx, act: Act, fact: Fact): Promise<void>;
  blockers: readonly BlockerQuestion[];
  /** every kind of matter that the inbox keeps */
  inbox: readonly InboxKind[];
  /** who holds data of people: the platform and every capability that declares some */
  personal: readonly PersonalDataHolder[];
}

/** Does the actor hold one of `roles`, for `agencyId` if one is named? */
export function holds(actor: Actor, roles: readonly Role[], agencyId?: string | null): boolean {
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (agencyId === undefined ||
        grant.agencyIds === null ||
        (agencyId !== null && grant.agencyIds.includes(agencyId))),
  );
}

/** Agencies that the actor reaches with any of `roles`: null for all, an empty array for none. */
export function reach(actor: Actor, roles: readonly Role[]): readonly string[] | null {
  const grants = actor.grants.filter((grant) => roles.includes(grant.role));
  if (grants.some((grant) => grant.agencyIds === null)) return null;
  return [...new Set(grants.flatMap((grant) => grant.agencyIds ?? []))];
}
