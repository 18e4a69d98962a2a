import type { Role } from './act.ts';
import type { Random } from './random.ts';

/** Somebody of a demo government who acts in its invented history. */
export interface DemoPlayer {
  personId: string;
  accountId: string;
  /** agency of the main position */
  agencyId: string;
  name: string;
}

/** Who and what a capability's invented data may stand on. */
export interface DemoCast {
  /** the same on every machine: never take chance from elsewhere */
  random: Random;
  agencies: readonly { id: string; code: string; name: string; kind: string; parentId: string | null }[];
  /** ordinary staff with accounts, some hundred of them */
  staff: readonly DemoPlayer[];
  /** who holds a role; a small government lacks some */
  holders: ReadonlyMap<Role, DemoPlayer>;
  /** how much to invent: 1 for a city of 9,000 people, less for a smaller one */
  scale: number;
}
