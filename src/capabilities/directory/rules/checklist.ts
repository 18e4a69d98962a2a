import type { GrantableRole } from './roles.ts';

/** What is known of a government when the command line or the administrator asks what is still missing. */
export interface Readiness {
  /** host names under which it is reached; `*` is the default of the installation */
  hosts: readonly string[];
  arms: boolean;
  agencies: number;
  people: number;
  /** who holds a role today, by decree; people as ids */
  holders: Readonly<Partial<Record<GrantableRole, readonly string[]>>>;
  /** holders of roles who have not activated their account */
  waitingHolders: number;
  /** years whose holidays are entered */
  holidayYears: readonly number[];
  /** this year */
  year: number;
  /** capabilities, directory apart, that are in practice, pilot or live somewhere */
  rolledOut: number;
  twin: boolean;
  mail: boolean;
  /** a PostgreSQL server, not the embedded database */
  server: boolean;
}

export const CHECKS = [
  'hosts',
  'arms',
  'agencies',
  'people',
  'inspektur',
  'technical-administrator',
  'second-role-keeper',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'loss-distinct',
  'account-officer',
  'activation',
  'holidays-this-year',
  'holidays-next-year',
  'rollout',
  'twin',
  'mail',
  'server',
  'trail-key',
] as const;
export type CheckName = (typeof CHECKS)[number];

export interface CheckResult {
  name: CheckName;
  /** null: nobody but a person can tell */
  done: boolean | null;
}

/** What is there and what is still missing before a government can work, in the order in which it is best done. */
export function checkReadiness(known: Readiness): CheckResult[] {
  const held = (role: GrantableRole) => known.holders[role] ?? [];
  const keepers = new Set([...held('technical-administrator'), ...held('inspektur')]);
  const losses = [held('loss-officer'), held('loss-verifier')] as const;
  const done: Record<CheckName, boolean | null> = {
    hosts: known.hosts.length > 0,
    arms: known.arms,
    agencies: known.agencies > 0,
    people: known.people > 0,
    inspektur: held('inspektur').length > 0,
    'technical-administrator': held('technical-administrator').length > 0,
    'second-role-keeper': keepers.size >= 2,
    'certificate-officer': held('certificate-officer').length > 0,
    'loss-officer': losses[0].length > 0,
    'loss-verifier': losses[1].length > 0,
    'loss-distinct':
      losses.every((each) => each.length > 0) && !losses[0].some((id) => losses[1].includes(id)),
    'account-officer': held('account-officer').length > 0,
    activation: known.waitingHolders === 0,
    'holidays-this-year': known.holidayYears.includes(known.year),
    'holidays-next-year': known.holidayYears.includes(known.year + 1),
    rollout: known.rolledOut > 0,
    twin: known.twin,
    mail: known.mail,
    server: known.server,
    'trail-key': null,
  };
  return CHECKS.map((name) => ({ name, done: done[name] }));
}
