import {
  accountsOfPeople,
  accountsWithRole,
  actorNames,
  getAgencies,
  searchPeople,
} from '../capabilities/directory/index.ts';
import type { AlarmSources } from '../platform/alarms/index.ts';
import { capabilities } from './capabilities.ts';

/** People that a search for a stand-in shows. */
const COLLEAGUES = 20;

/** What alarms ask of directory, and every capability that brings some. */
export const alarmSources: AlarmSources = {
  offers: capabilities.flatMap((each) => (each.alarms === undefined ? [] : [each.alarms])),
  holders: accountsWithRole,
  names: actorNames,
  async colleagues(tx, agencyIds, part) {
    const people = await searchPeople(tx, {
      text: part,
      limit: COLLEAGUES,
      ...(agencyIds === null ? {} : { agencyIds }),
    });
    const accounts = await accountsOfPeople(
      tx,
      people.map((each) => each.id),
    );
    return people.flatMap(({ id, name, agencyName }) => {
      const account = accounts.get(id);
      return account === undefined ? [] : [{ id: account, name, about: agencyName ?? '' }];
    });
  },
  async agencies(tx, ids) {
    const found = await getAgencies(tx, ids);
    return new Map([...found].map(([id, each]) => [id, each.name]));
  },
};
