import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WHY_PRIMARY, type Standby } from '../database/standby.ts';
import { replicaFamilies } from './replica.ts';
import { metricsText } from './text.ts';

const standby = (age: number | null): Standby => ({
  longestAge: 5_000,
  unfit: () => (age === null ? 'silent' : null),
  age: () => age,
  reads: () => ({
    standby: 7,
    primary: new Map(WHY_PRIMARY.map((why) => [why, why === 'old' ? 2 : 0])),
  }),
});

test('how old the replica is and who answered dashboards is told where one is set, and an unknown age is no number', () => {
  assert.deepEqual(replicaFamilies(null), []);
  const text = metricsText(replicaFamilies(standby(1_500)));
  for (const line of [
    'lurus_replica_age_seconds 1.5',
    'lurus_dashboard_reads_total{by="replica",why=""} 7',
    'lurus_dashboard_reads_total{by="primary",why="old"} 2',
    'lurus_dashboard_reads_total{by="primary",why="now"} 0',
  ])
    assert.ok(text.split('\n').includes(line), line);
  assert.doesNotMatch(metricsText(replicaFamilies(standby(null))), /lurus_replica_age_seconds/);
});
