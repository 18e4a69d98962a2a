import type { Capability } from '../../platform/capability.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { surveyDesk } from './http/desk.ts';
import { modelRoutes } from './http/model/models.ts';
import { officialResultRoutes } from './http/model/official-results.ts';
import { questionRoutes } from './http/model/questions.ts';
import { resultRoutes } from './http/results/results.ts';
import { counterRoutes } from './http/wave/counters.ts';
import { invitationRoutes } from './http/wave/invitations.ts';
import { memberRoutes } from './http/wave/members.ts';
import { waveRoutes } from './http/wave/waves.ts';
import { recommendationRoutes } from './http/recommendation/recommendations.ts';
import { wireRoutes } from './http/wire/wire.ts';
import { frameImport } from './imports/frame.ts';
import { officialResultImport } from './imports/official-results.ts';
import { boxQueued, boxScheduled } from './jobs/box.ts';
import { seasonJob, waveJob } from './jobs/wave.ts';
import { surveyParameters } from './parameters.ts';
import { answeringPage } from './pages/answering/answering.ts';
import { checkPages } from './pages/wave/check.ts';
import { counterPages } from './pages/wave/counter.ts';
import { proofPages } from './pages/box/proof.ts';
import { boxMigrations } from './store/box/migrations.ts';
import { resultMigrations } from './store/results/migrations.ts';
import { tokenMigrations } from './store/tokens/migrations.ts';
import { modelMigrations } from './store/model/migrations.ts';
import { recommendationMigrations } from './store/recommendation/migrations.ts';
import { waveMigrations } from './store/wave/migrations.ts';
import { surveyPersonalData } from './personal-data.ts';

export { surveyCommands } from './cli/commands.ts';
/** Published scores of agencies, for whoever weighs risk. */
export { integrityByAgency } from './actions/recommendation/integrity-by-agency.ts';
/** Dimensions over the whole government, as they were published. */
export { publishedDimensions, type PublishedDimension } from './store/recommendation/dimensions.ts';

export const survey: Capability = {
  name: 'survey',
  personalData: surveyPersonalData,
  migrations: [
    ...modelMigrations,
    ...waveMigrations,
    ...recommendationMigrations,
    ...tokenMigrations,
    ...boxMigrations,
    ...resultMigrations,
  ],
  parameters: surveyParameters,
  scheduled: [...boxScheduled, waveJob, seasonJob],
  queued: [...boxQueued],
  routes(app, services) {
    modelRoutes(app, services);
    questionRoutes(app, services);
    officialResultRoutes(app, services);
    recommendationRoutes(app, services);
    waveRoutes(app, services);
    memberRoutes(app, services);
    invitationRoutes(app, services);
    counterRoutes(app, services);
    resultRoutes(app, services);
    checkPages(app, services);
    counterPages(app, services);
    wireRoutes(app, services);
    proofPages(app, services);
    answeringPage(app, services);
  },
  imports: [frameImport, officialResultImport],
  seedDemo,
  desk: surveyDesk,
};
