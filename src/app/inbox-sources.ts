import { accountsWithRole, actorNames, getAgencies } from '../capabilities/directory/index.ts';
import type { InboxSources } from '../platform/inbox/directory-port.ts';
import { inboxParameters } from '../platform/inbox/parameters.ts';
import { capabilities } from './capabilities.ts';

/** What the inbox asks of directory, and the every parameter. */
export const inboxSources: InboxSources = {
  holders: accountsWithRole,
  names: actorNames,
  async agencies(tx, ids) {
    const found = await getAgencies(tx, ids);
    return new Map([...found].map(([id, each]) => [id, each.name]));
  },
  parameters: [...inboxParameters, ...capabilities.flatMap((each) => each.parameters ?? [])],
};
