import { screens as audit } from '../src/capabilities/audit/screens/index.ts';
import { screens as alarms } from './alarms/index.ts';
import { screens as imports } from './imports/index.ts';
import { screens as inbox } from './inbox/index.ts';
import { screens as clearance } from '../src/capabilities/clearance/screens/index.ts';
import { screens as complaints } from '../src/capabilities/complaints/screens/index.ts';
import { screens as consultation } from '../src/capabilities/consultation/screens/index.ts';
import { screens as directory } from '../src/capabilities/directory/screens/index.ts';
import { screens as findings } from '../src/capabilities/findings/screens/index.ts';
import { screens as guestbook } from '../src/capabilities/guestbook/screens/index.ts';
import { screens as oversight } from '../src/capabilities/oversight/screens/index.ts';
import { screens as privacy } from '../src/capabilities/privacy/screens/index.ts';
import { screens as probity } from '../src/capabilities/probity/screens/index.ts';
import { screens as serviceStandards } from '../src/capabilities/service-standards/screens/index.ts';
import { screens as gratification } from '../src/capabilities/gratification/screens/index.ts';
import { screens as learning } from '../src/capabilities/learning/screens/index.ts';
import { screens as spending, sendKeptReports } from '../src/capabilities/spending/screens/index.ts';
import { screens as survey } from '../src/capabilities/survey/screens/index.ts';
import { screens as travel, sendKeptCheckIns } from '../src/capabilities/travel/screens/index.ts';
import { screens as whistleblowing } from '../src/capabilities/whistleblowing/screens/index.ts';
import { screens as platform } from './platform/index.ts';
import type { ScreenDefinition } from './screens.ts';

/** Every screen of the staff application: the browser's twin of src/app/capabilities.ts. */
export const screens: readonly ScreenDefinition[] = [
  ...platform,
  ...inbox,
  ...alarms,
  ...findings,
  ...clearance,
  ...complaints,
  ...consultation,
  ...guestbook,
  ...serviceStandards,
  ...gratification,
  ...learning,
  ...travel,
  ...spending,
  ...audit,
  ...probity,
  ...survey,
  ...oversight,
  ...whistleblowing,
  ...privacy,
  ...directory,
  ...imports,
];

/** What capabilities do as the application starts, whichever screen it opens with. */
export const starts: readonly (() => void)[] = [sendKeptCheckIns, sendKeptReports];
