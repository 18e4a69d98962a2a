import type { Capability } from '../../platform/capability.ts';
import { findInDirectory } from './http/find.ts';
import { agencyRoutes } from './http/agencies.ts';
import { keepPeopleRoutes } from './http/keep-people.ts';
import { directoryDesk } from './http/desk.ts';
import { guideRoutes } from './http/guide.ts';
import { peopleRoutes } from './http/people.ts';
import { roleRoutes } from './http/roles.ts';
import { rolloutRoutes } from './http/rollout.ts';
import { serviceRoutes } from './http/service.ts';
import { staffListRoutes } from './http/staff-list.ts';
import { vendorRoutes } from './http/vendors.ts';
import { agencyImport } from './imports/agencies.ts';
import { personImport } from './imports/people.ts';
import { staffListImport } from './imports/staff-list.ts';
import { endServiceJob } from './jobs/end-service.ts';
import { directoryMigrations } from './store/migrations.ts';
import { directoryParameters } from './parameters.ts';
import { directoryPersonalData } from './personal-data.ts';

// The questions that others may ask. All of them take sets and answer with few statements.
export { accountsOfPeople, accountsWithRole } from './store/accounts.ts';
export { actorOf } from './store/actor.ts';
export { actorNames } from './store/actor-names.ts';
export { peopleOfAccounts } from './store/people-of-accounts.ts';
export {
  agencyLineage,
  agencySubtree,
  findAgenciesByCode,
  getAgencies,
  insertAgencies,
  listAgencies,
  type Agency,
  type AgencyRef,
} from './store/agencies.ts';
export {
  findPeopleByNumber,
  getPeople,
  insertPeople,
  insertPositions,
  searchPeople,
  type PeopleSearch,
  type Person,
  type PersonRef,
  type Position,
} from './store/people.ts';
export { servingStaff, type ServingPerson } from './store/serving-staff.ts';
export { endsOfService } from './store/end-of-service.ts';
export { peopleRelation } from './store/people-relation.ts';
export { insertRoleGrants, type RoleGrant } from './store/role-grants.ts';
export { insertRollout, openCapabilities } from './store/rollout.ts';
export { findVendorsByName, getVendors, insertVendors, type VendorRef } from './store/vendors.ts';
export { enterPractice } from './actions/enter-practice.ts';
/** Words for kinds of agencies, employments, roles …, in both languages. */
export { names as directoryNames } from './texts/names.ts';
export { createTwin, type TwinPlan } from './demo/create-twin.ts';
export { directoryCommands } from './cli/commands.ts';
export { staffCommands } from './cli/staff-commands.ts';
export { addVendor, addVendors, type NewVendor } from './actions/add-vendors.ts';
export {
  AGENCY_KINDS,
  EMPLOYMENTS,
  type AgencyKind,
  type Employment,
  type PositionKind,
} from './rules/kinds.ts';

export const directory: Capability = {
  name: 'directory',
  personalData: directoryPersonalData,
  migrations: directoryMigrations,
  routes(app, services) {
    agencyRoutes(app, services);
    peopleRoutes(app, services);
    keepPeopleRoutes(app, services);
    serviceRoutes(app, services);
    staffListRoutes(app, services);
    vendorRoutes(app, services);
    roleRoutes(app, services);
    rolloutRoutes(app, services);
    guideRoutes(app, services);
  },
  scheduled: [endServiceJob],
  imports: [agencyImport, personImport, staffListImport],
  parameters: directoryParameters,
  desk: directoryDesk,
  search: findInDirectory,
};
