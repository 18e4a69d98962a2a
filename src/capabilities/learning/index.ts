import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { peopleOfAccounts } from '../directory/index.ts';
import { followUpReturned } from '../findings/index.ts';
import { giftReported } from '../gratification/index.ts';
import { offerLesson } from './actions/offer-lesson.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { learningDesk } from './http/desk.ts';
import { learningRoutes } from './http/learning.ts';
import { learningParameters } from './parameters.ts';
import { learningMigrations } from './store/migrations.ts';
import { learningPersonalData } from './personal-data.ts';

export const learning: Capability = {
  name: 'learning',
  personalData: learningPersonalData,
  migrations: learningMigrations,
  parameters: learningParameters,
  routes: learningRoutes,
  listeners: [
    listen(giftReported, (tx, act, { personId }) => offerLesson(tx, act, personId, 'gift')),
    listen(followUpReturned, async (tx, act, { submittedBy }) => {
      const personId = (await peopleOfAccounts(tx, [submittedBy])).get(submittedBy);
      if (personId !== undefined) await offerLesson(tx, act, personId, 'evidence');
    }),
  ],
  desk: learningDesk,
  seedDemo,
};
