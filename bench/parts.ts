import { benchOcds } from './audit-ocds.ts';
import { benchAuditPackage } from './audit-package.ts';
import { benchPopulation } from './audit-population.ts';
import { benchBulkCheck, benchDecision } from './clearance.ts';
import type { BenchCity } from './city.ts';
import { benchDemoCity } from './demo-city.ts';
import { benchFrontDesk } from './front-desk.ts';
import { benchInbox } from './inbox.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLists } from './lists.ts';
import { benchReading } from './reading.ts';
import { benchSealing } from './sealing.ts';
import { benchAlarmRules, benchAlarmSweep } from './spending-alarms.ts';
import { benchAttribution } from './spending-attribution.ts';
import { benchImports } from './spending-imports.ts';
import { benchSurveyTokens } from './survey-tokens.ts';
import { benchSurveyEstimate } from './survey-estimate.ts';
import { benchTrail } from './trail.ts';
import { benchTravelIngest } from './travel-ingest.ts';
import { benchVerdicts } from './travel-verdicts.ts';
import { benchWhistleblowing } from './whistleblowing.ts';

/** One part of the bench. */
export interface Part<Given = undefined> {
  name: string;
  /** what it may take of the whole on two cores and a quiet machine */
  seconds: number;
  run(smoke: boolean, given: Given): Promise<unknown> | void;
}

/** What the whole may take, in seconds. */
export const WHOLE = 25 * 60;
/** Of it, for the city on PostgreSQL that the second list works on. */
export const FILLING = 90;

/** Parts that bring what they need. */
export const ALONE: readonly Part[] = [
  { name: 'demo city', seconds: 130, run: benchDemoCity },
  { name: 'sealing', seconds: 30, run: benchSealing },
  { name: 'survey tokens', seconds: 60, run: benchSurveyTokens },
  { name: 'reading', seconds: 110, run: benchReading },
  { name: 'travel verdicts', seconds: 25, run: benchVerdicts },
  { name: 'attribution', seconds: 25, run: benchAttribution },
  { name: 'alarm rules', seconds: 20, run: benchAlarmRules },
  { name: 'survey estimate', seconds: 30, run: benchSurveyEstimate },
  { name: 'OCDS', seconds: 40, run: benchOcds },
];

/** Parts in a city of 9,000 people, in their order: later ones find what earlier ones left. */
export const IN_CITY: readonly Part<BenchCity>[] = [
  { name: 'trail', seconds: 30, run: (smoke, city) => benchTrail(city, smoke ? 200 : 10_000) },
  { name: 'decision', seconds: 20, run: (smoke, city) => benchDecision(city, smoke ? 20 : 500) },
  { name: 'bulk check', seconds: 5, run: (_smoke, city) => benchBulkCheck(city) },
  { name: 'lists', seconds: 20, run: (smoke, city) => benchLists(city, smoke ? 5 : 100) },
  { name: 'front desk', seconds: 115, run: (smoke, city) => benchFrontDesk(city, smoke) },
  { name: 'whistleblowing', seconds: 60, run: (smoke, city) => benchWhistleblowing(city, smoke) },
  { name: 'travel positions', seconds: 70, run: (smoke, city) => benchTravelIngest(city, smoke) },
  { name: 'imports', seconds: 60, run: (smoke, city) => benchImports(city, smoke) },
  { name: 'alarm sweep', seconds: 25, run: (smoke, city) => benchAlarmSweep(city, smoke) },
  { name: 'audit population', seconds: 330, run: (smoke, city) => benchPopulation(city, smoke) },
  { name: 'audit package', seconds: 90, run: (smoke, city) => benchAuditPackage(city, smoke) },
  { name: 'public pages', seconds: 90, run: (smoke, city) => benchLighthouse(city, smoke) },
  // Last: a program that starts beside so many late matters has its rounds to make.
  { name: 'inbox', seconds: 25, run: (smoke, city) => benchInbox(city, smoke ? 5 : 100, smoke) },
];
