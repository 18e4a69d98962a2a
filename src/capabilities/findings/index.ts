import type { Capability } from '../../platform/capability.ts';
import { findBlockers } from './blockers.ts';
import { ledgerImport } from './imports/ledger.ts';
import { findingsParameters } from './parameters.ts';
import { findingsMigrations } from './store/migrations.ts';

export { insertLedger, type LedgerRows } from './store/bulk.ts';
export { refreshFindings } from './store/refresh.ts';
export { findingBecameFinal } from './actions/facts.ts';
export { enterLedger } from './actions/save.ts';

export const findings: Capability = {
  name: 'findings',
  migrations: findingsMigrations,
  parameters: findingsParameters,
  blockers: findBlockers,
  imports: [ledgerImport],
};
