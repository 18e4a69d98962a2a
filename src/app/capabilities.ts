import { audit } from '../capabilities/audit/index.ts';
import { clearance } from '../capabilities/clearance/index.ts';
import { complaints } from '../capabilities/complaints/index.ts';
import { consultation } from '../capabilities/consultation/index.ts';
import { directory } from '../capabilities/directory/index.ts';
import { findings } from '../capabilities/findings/index.ts';
import { frontDoor } from '../capabilities/front-door/index.ts';
import { gratification } from '../capabilities/gratification/index.ts';
import { guestbook } from '../capabilities/guestbook/index.ts';
import { learning } from '../capabilities/learning/index.ts';
import { oversight } from '../capabilities/oversight/index.ts';
import { privacy } from '../capabilities/privacy/index.ts';
import { probity } from '../capabilities/probity/index.ts';
import { serviceStandards } from '../capabilities/service-standards/index.ts';
import { spending } from '../capabilities/spending/index.ts';
import { survey } from '../capabilities/survey/index.ts';
import { travel } from '../capabilities/travel/index.ts';
import { whistleblowing } from '../capabilities/whistleblowing/index.ts';
import type { Capability } from '../platform/capability.ts';

/** Every capability of the platform, in the order of their migrations. The only list of them. */
export const capabilities: readonly Capability[] = [
  directory,
  findings,
  clearance,
  serviceStandards,
  complaints,
  consultation,
  guestbook,
  gratification,
  learning,
  frontDoor,
  whistleblowing,
  travel,
  spending,
  audit,
  probity,
  survey,
  privacy,
  oversight,
];
