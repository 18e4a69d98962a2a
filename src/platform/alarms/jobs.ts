import { openVault } from '../identity/vault.ts';
import { asJob, type ScheduledJob } from '../capability.ts';
import { sweep } from './actions/sweep.ts';
import { forget } from './actions/forget.ts';
import { tellDue } from './actions/tell-due.ts';
import type { AlarmSources } from './rule.ts';

/** Alarms by the clock: what holds is asked twice an hour, what is due is told every minute. A practice twin takes part: its outbox is closed. */
export function alarmJobs(sources: AlarmSources): ScheduledJob[] {
  return [
    {
      name: 'alarm-sweep',
      cron: '5,35 * * * *',
      practice: true,
      async run(services, government) {
        await asJob(services, government, 'alarm-sweep', (tx, act) => sweep(tx, act, sources));
      },
    },
    {
      name: 'alarm-tell',
      cron: '* * * * *',
      practice: true,
      async run(services, government) {
        const vault = openVault(services.folders.keys);
        const mac = (value: string) => vault.mac(value);
        let more = true;
        while (more)
          ({ more } = await asJob(services, government, 'alarm-tell', (tx, act) => tellDue(tx, act, mac)));
      },
    },
    {
      name: 'alarm-forget',
      cron: '40 2 * * *',
      practice: true,
      async run(services, government) {
        let more = true;
        while (more) ({ more } = await asJob(services, government, 'alarm-forget', forget));
      },
    },
  ];
}
