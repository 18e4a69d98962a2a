import type { Role } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';

/** What the inbox asks of those who know: directory about people and agencies, the capabilities about their parameters. Laid in app/. */
export interface InboxSources {
  /** accounts that hold `role` on a day, for an agency, or with null for the whole government only */
  holders(tx: Tx, role: Role, agencyId: string | null, today: PlainDate): Promise<readonly string[]>;
  /** actors of the trail → names of people; jobs and the public have no entry */
  names(tx: Tx, actors: readonly string[]): Promise<Map<string, string>>;
  /** agency → name */
  agencies(tx: Tx, agencyIds: readonly string[]): Promise<Map<string, string>>;
  /** every dated parameter of the capabilities */
  parameters: readonly ParameterDefault[];
}
