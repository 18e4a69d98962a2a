import type { Command } from '../../../../platform/capability.ts';
import { judgeColumn } from './benford.ts';
import { auditFile } from './population.ts';

/** `lurus audit population` and `lurus audit benford`: need no installation, so that an office can try its own files. */
export const populationCommands: Command[] = [
  {
    name: 'audit population',
    summary: 'hold all lines of a year in a CSV file against every rule of the population; JSON',
    run: (args) => auditFile(args, (line) => console.log(line)),
  },
  {
    name: 'audit benford',
    summary: 'hold the digits of one column of a CSV file against Benford’s law; JSON',
    run: (args) => judgeColumn(args, (line) => console.log(line)),
  },
];
