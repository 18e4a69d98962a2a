import type { Act } from '../../../../platform/act.ts';
import type { FlagFilter } from '../../contract/flags.ts';
import { readerOf } from '../../actions/flags/open-flags.ts';
import type { FlagSearch } from '../../store/flags/queue.ts';

/** What the address asks for, within what the reader may see; without a state, what is open. */
export function searchOf(act: Act, filter: FlagFilter): FlagSearch {
  return {
    ...readerOf(act),
    states: filter.state ?? ['open'],
    severities: filter.severity,
    scopes: filter.scope,
    rule: filter.rule,
    agencyId: filter.agency,
    year: filter.year,
    assigned: filter.assigned,
    suspended: filter.suspended,
    least: filter.least,
    since: filter.since,
    text: filter.q,
    subjectId: filter.subject,
  };
}
