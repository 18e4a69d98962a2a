// `npm run bench`: figures of time and memory, printed with their aims; nothing is asserted. `--smoke` runs one percent of it, `load` the ten
// minutes of 500 people instead.
import { cpus, totalmem } from 'node:os';
import { benchOcds } from './audit-ocds.ts';
import { benchAuditPackage } from './audit-package.ts';
import { benchPopulation } from './audit-population.ts';
import { benchBulkCheck, benchDecision } from './clearance.ts';
import { makeBenchCity } from './city.ts';
import { benchFrontDesk } from './front-desk.ts';
import { benchInbox } from './inbox.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLists } from './lists.ts';
import { benchLoad } from './load/run.ts';
import { benchMayor } from './mayor.ts';
import { print, writeFigures } from './measure.ts';
import { benchReading } from './reading.ts';
import { benchSealing } from './sealing.ts';
import { benchAlarmRules, benchAlarmSweep } from './spending-alarms.ts';
import { benchAttribution } from './spending-attribution.ts';
import { benchImports } from './spending-imports.ts';
import { benchStart } from './start.ts';
import { benchSurveyPage } from './survey-page.ts';
import { benchSurveyTokens } from './survey-tokens.ts';
import { benchSurveyEstimate } from './survey-estimate.ts';
import { benchTrail } from './trail.ts';
import { benchTravelIngest } from './travel-ingest.ts';
import { benchVerdicts } from './travel-verdicts.ts';
import { benchWhistleblowing } from './whistleblowing.ts';

const smoke = process.argv.includes('--smoke');
const people = 9_000;
const findings = smoke ? 1_000 : 100_000;

const load = process.argv.includes('load');
const began = performance.now();

print('machine', { cores: cpus().length, 'memory GiB': totalmem() / 2 ** 30, node: process.version });
try {
  await (load ? benchLoad(smoke) : benchAll());
} finally {
  const minutes = (performance.now() - began) / 60_000;
  const file = load ? 'bench-load.json' : 'bench.json';
  print('whole run', { minutes, 'written to': file, ...(load ? {} : { aim: 'within 25 minutes' }) });
  writeFigures(file, { smoke, at: Temporal.Now.instant().toString(), minutes });
}

async function benchAll(): Promise<void> {
  await benchStart();
  await benchSealing(smoke);
  await benchSurveyTokens(smoke);
  await benchReading(smoke);
  benchVerdicts(smoke);
  await benchAttribution(smoke);
  benchAlarmRules(smoke);
  benchSurveyEstimate(smoke);
  await benchOcds(smoke);
  const begun = performance.now();
  const city = await makeBenchCity(people, findings);
  try {
    print('PostgreSQL filled', { people, findings, seconds: (performance.now() - begun) / 1_000 });
    await benchTrail(city, smoke ? 200 : 10_000);
    await benchDecision(city, smoke ? 20 : 500);
    await benchBulkCheck(city);
    await benchLists(city, smoke ? 5 : 100);
    await benchFrontDesk(city, smoke);
    await benchWhistleblowing(city, smoke);
    await benchTravelIngest(city, smoke);
    await benchImports(city, smoke);
    await benchAlarmSweep(city, smoke);
    await benchPopulation(city, smoke);
    await benchAuditPackage(city, smoke);
    await benchLighthouse(city, smoke);
    await benchMayor(smoke);
    await benchSurveyPage(smoke);
    // Last: a program that starts beside so many late matters has its rounds to make.
    await benchInbox(city, smoke ? 5 : 100, smoke);
  } finally {
    await city.stop();
  }
}
