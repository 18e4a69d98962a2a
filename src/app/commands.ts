import { auditCommands } from '../capabilities/audit/index.ts';
import { directoryCommands, staffCommands } from '../capabilities/directory/index.ts';
import { spendingCommands } from '../capabilities/spending/index.ts';
import { surveyCommands } from '../capabilities/survey/index.ts';
import { geoCommands, travelCommands } from '../capabilities/travel/index.ts';
import { whistleblowingCommands } from '../capabilities/whistleblowing/index.ts';
import type { Command } from '../platform/capability.ts';
import { archiveCommands } from '../platform/archive/commands.ts';
import { readArguments } from '../platform/command-line.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openBoxLogin, openProgramLogin } from '../platform/database/roles.ts';
import { accountCommands } from '../platform/identity/commands.ts';
import { signInCommands } from '../platform/identity/provider/commands.ts';
import { fileCommands } from '../platform/files/commands.ts';
import { importCommand } from '../platform/imports/command.ts';
import { trailCommands } from '../platform/trail/commands.ts';
import { prepareDemo } from './demo.ts';
import { fillPracticeLedger } from './demo/practice.ts';
import { capabilities } from './capabilities.ts';
import { createServices, wires } from './wiring.ts';
import { needOwner, openDatabases, openInstallation, readEnvironment } from './environment.ts';
import { serve } from './main.ts';
import { allMigrations } from './schema.ts';

const timeless = capabilities.flatMap((each) => each.timeless ?? []);

/** Every command of `lurus`, in the order of its help. */
export const commands: Command[] = [
  {
    name: 'serve',
    summary: 'serve on PORT (default 3000); stops cleanly on SIGTERM',
    async run() {
      const running = await serve(readEnvironment(), (line) => console.log(line));
      console.log(`Lurus: ${running.url}`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await running.stop();
    },
  },
  {
    name: 'migrate',
    summary:
      'bring the schema up to date (DATABASE_OWNER_URL) and print the address for the program; --box-login: and one for the box of the survey',
    async run(args) {
      const { values } = readArguments(
        args,
        { 'box-login': { type: 'boolean' } },
        'lurus migrate [--box-login]',
      );
      const environment = readEnvironment();
      const opened = await openDatabases(environment);
      try {
        const owner = needOwner(opened);
        for (const name of await migrate(owner, allMigrations())) console.error(`applied ${name}`);
        if (environment.ownerUrl !== null && environment.databaseUrl === null) {
          console.log(`DATABASE_URL=${await openProgramLogin(owner, environment.ownerUrl)}`);
        }
        if (environment.ownerUrl !== null && values['box-login'] === true) {
          console.log(`DATABASE_BOX_URL=${await openBoxLogin(owner, environment.ownerUrl)}`);
        }
      } finally {
        await opened.close();
      }
    },
  },
  {
    name: 'demo',
    summary: 'make the demo governments in an empty database; refuses one that holds a real government',
    async run() {
      const environment = readEnvironment();
      const opened = await openDatabases(environment);
      try {
        const owner = needOwner(opened);
        await migrate(owner, allMigrations());
        await prepareDemo(owner, createServices(opened.db, environment), environment, (line) =>
          console.log(line),
        );
      } finally {
        await opened.close();
      }
    },
  },
  importCommand(
    openInstallation,
    capabilities.flatMap((each) => each.imports ?? []),
    wires,
  ),
  ...directoryCommands(openInstallation, {
    capabilities: capabilities.map((each) => each.name),
    seeds: [fillPracticeLedger],
    mail: () => readEnvironment().smtpUrl !== null,
    wires,
  }),
  ...staffCommands(openInstallation),
  ...accountCommands(openInstallation),
  ...signInCommands(openInstallation),
  ...trailCommands(openInstallation),
  ...whistleblowingCommands(openInstallation),
  ...travelCommands,
  ...geoCommands(openInstallation),
  ...spendingCommands,
  ...auditCommands,
  ...surveyCommands,
  ...fileCommands(openInstallation, timeless),
  ...archiveCommands(openInstallation, process.env, timeless),
];
