import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { rulesAsked, sheetAsked } from '../audit/index.ts';
import { nameRules } from './actions/name-rules.ts';
import { withholdSheet } from './actions/withhold-sheet.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { declarationRoutes } from './http/declarations.ts';
import { probityDesk } from './http/desk.ts';
import { engagementRoutes } from './http/engagements.ts';
import { stageRoutes } from './http/stages.ts';
import { probityParameters } from './parameters.ts';
import { probityMigrations } from './store/migrations.ts';
import { probityPersonalData } from './personal-data.ts';

export const probity: Capability = {
  name: 'probity',
  personalData: probityPersonalData,
  migrations: probityMigrations,
  parameters: probityParameters,
  listeners: [listen(sheetAsked, withholdSheet), listen(rulesAsked, nameRules)],
  seedDemo,
  desk: probityDesk,
  routes(app, services) {
    engagementRoutes(app, services);
    stageRoutes(app, services);
    declarationRoutes(app, services);
  },
};
