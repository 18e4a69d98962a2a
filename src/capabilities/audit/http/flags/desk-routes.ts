import type { App, Services } from '../../../../platform/services.ts';
import { paperRoutes } from '../papers/papers.ts';
import { paperReviewRoutes } from '../papers/reviews.ts';
import { planRoutes } from '../plan/plans.ts';
import { sampleRoutes } from '../sampling/samples.ts';
import { flagActRoutes } from './acts.ts';
import { flagFindingRoutes } from './findings.ts';
import { queueRoutes } from './queue.ts';
import { ruleRoutes } from './rules.ts';

/** Everything of the auditor's desk. */
export function deskRoutes(app: App, services: Services): void {
  flagActRoutes(app, services);
  flagFindingRoutes(app, services);
  queueRoutes(app, services);
  ruleRoutes(app, services);
  paperRoutes(app, services);
  paperReviewRoutes(app, services);
  planRoutes(app, services);
  sampleRoutes(app, services);
}
