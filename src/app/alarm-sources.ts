import { accountsWithRole, actorNames, getAgencies } from '../capabilities/directory/index.ts';
import type { AlarmSources } from '../platform/alarms/index.ts';
import { capabilities } from './capabilities.ts';

/** What alarms ask of directory, and every capability that brings some. */
export const alarmSources: AlarmSources = {
  offers: capabilities.flatMap((each) => (each.alarms === undefined ? [] : [each.alarms])),
  holders: accountsWithRole,
  names: actorNames,
  async agencies(tx, ids) {
    const found = await getAgencies(tx, ids);
    return new Map([...found].map(([id, each]) => [id, each.name]));
  },
};
