import type { Command } from '../../../platform/capability.ts';
import { bottleneck } from './bottleneck.ts';
import { forecast } from './forecast.ts';

const print = (line: string) => console.log(line);

/** `lurus spending …`: needs no installation and no database, so that any office can try it on its own log. */
export const spendingCommands: Command[] = [
  {
    name: 'spending bottleneck',
    summary: 'read an event log (CSV) and print whom its cases waited for (--help tells its columns)',
    run: (args) => bottleneck(args, print),
  },
  {
    name: 'spending forecast',
    summary:
      'read absorption by month (CSV) and print each unit’s end of the year (--help tells its columns)',
    run: (args) => forecast(args, print),
  },
];
