import type { Standby } from '../database/standby.ts';
import { figure, type Family } from './text.ts';

/** How old the standby is and who answered dashboards; nothing where none is set. */
export function replicaFamilies(standby: Standby | null): Family[] {
  if (standby === null) return [];
  const age = standby.age();
  const { standby: answered, primary } = standby.reads();
  const samples = [...primary].map(([why, value]) => ({ labels: { by: 'primary', why }, value }));
  return [
    ...(age === null
      ? []
      : [
          figure(
            'lurus_replica_age_seconds',
            'gauge',
            'What the replica lacks is at most so old.',
            age / 1_000,
          ),
        ]),
    {
      name: 'lurus_dashboard_reads_total',
      type: 'counter',
      help: 'Dashboards by which database answered, and why it was the primary.',
      samples: [{ labels: { by: 'replica', why: '' }, value: answered }, ...samples],
    },
  ];
}
