import { commands } from './commands.ts';

const HELP_WIDTH = 28;

function usage(): string {
  const lines = commands.map((each) => `  ${each.name.padEnd(HELP_WIDTH)}${each.summary}`);
  return [
    'lurus: command line of the integrity platform',
    '',
    ...lines,
    '',
    'Environment: LURUS_DATA PORT DATABASE_URL DATABASE_OWNER_URL (see docs/operations)',
  ].join('\n');
}

/** Finds the command whose words begin the arguments; the longest name wins (`import archive` before `import`). */
function findCommand(args: string[]) {
  return commands
    .filter((each) => each.name.split(' ').every((word, index) => args[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

const args = process.argv.slice(2);
const command = findCommand(args);
if (command === undefined) {
  const asked = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  (asked ? console.log : console.error)(usage());
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    await command.run(args.slice(command.name.split(' ').length));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['LURUS_DEBUG'] === '1') console.error(error);
    process.exitCode ||= 1;
  }
}
