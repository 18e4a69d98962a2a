import type { Command } from '../../../platform/capability.ts';
import { check } from './package/check.ts';
import { populationCommands } from './population/commands.ts';
import { ocds } from './procurement/ocds.ts';

const print = (line: string) => console.log(line);

/** `lurus audit …`: needs no installation and no database, so that any office can try it on its own files. */
export const auditCommands: Command[] = [
  {
    name: 'audit check',
    summary:
      'check one accountability package (JSON) and print every rule’s answer (--schema prints its JSON Schema)',
    run: (args) => check(args, print),
  },
  {
    name: 'audit ocds',
    summary: 'read OCDS releases (JSON lines) and print red flags of procurement (--help tells how)',
    run: (args) => ocds(args, print),
  },
  ...populationCommands,
];
