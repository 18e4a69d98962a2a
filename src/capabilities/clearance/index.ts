import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { findingBecameFinal } from '../findings/index.ts';
import { revokeForFindings } from './actions/revoke-for-findings.ts';
import { clearanceParameters } from './parameters.ts';
import { clearanceMigrations } from './store/migrations.ts';

export const clearance: Capability = {
  name: 'clearance',
  migrations: clearanceMigrations,
  parameters: clearanceParameters,
  listeners: [listen(findingBecameFinal, revokeForFindings)],
};
