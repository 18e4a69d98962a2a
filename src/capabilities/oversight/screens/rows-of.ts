import type { Role } from '../../../platform/act.ts';
import type { Part } from '../rules/parts.ts';

interface Rows {
  /** who finds that screen in his menu */
  roles: readonly Role[];
  /** null: there is nothing to open */
  path: (agencyId: string, waveId: string | null) => string | null;
}

const TEAM = [
  'inspektur',
  'auditor',
  'team-leader',
  'technical-controller',
] as const satisfies readonly Role[];

/** From a figure to the rows behind it: lists of the capabilities that own them, with their own rules of who may read. */
export const ROWS: Readonly<Record<Part, Rows>> = {
  findings: {
    roles: [...TEAM, 'agency-head'],
    path: (id) => `/temuan?agency=${id}&status=open&state=final`,
  },
  certificates: {
    roles: ['inspektur', 'technical-controller'],
    path: () => '/eskbt/register?state=refused',
  },
  'complaint-delay': {
    roles: ['agency-head', 'inspektur', 'government-head'],
    path: (id) => `/aduan?agency=${id}&open=all`,
  },
  'complaint-contested': {
    roles: ['agency-head', 'inspektur', 'government-head'],
    path: (id) => `/aduan?agency=${id}&open=all`,
  },
  travel: { roles: TEAM, path: (id) => `/verifikasi-perjalanan?agency=${id}&view=all` },
  flags: { roles: TEAM, path: (id) => `/audit?agency=${id}` },
  contracts: {
    roles: [...TEAM, 'government-head', 'regional-secretary', 'agency-head'],
    path: (id) => `/kontrak?agency=${id}&critical=any`,
  },
  survey: {
    roles: ['inspektur', 'technical-controller', 'government-head', 'regional-secretary'],
    path: (_, waveId) => (waveId === null ? '/survei' : `/survei/${waveId}?tab=results`),
  },
};
