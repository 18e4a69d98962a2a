// The door of alarms for capabilities: what they declare (`Capability.alarms`), and the acts of people on alarms.
export type { AlarmOffer, AlarmRule, AlarmSources, Condition, Rung, Severity } from './rule.ts';
export {
  acknowledge,
  acknowledgeByLink,
  acknowledgeByReply,
  type Acknowledged,
} from './actions/acknowledge.ts';
export { askSilence, decideSilence, endSilence, type SilenceRequest } from './actions/silence.ts';
export { delegate, endDelegation, type Delegation } from './actions/delegate.ts';
export { sweep, type Swept } from './actions/sweep.ts';
export { tellDue } from './actions/tell-due.ts';
export { listSilences } from './store/silences.ts';
export { readHygiene, type Hygiene } from './store/hygiene.ts';
