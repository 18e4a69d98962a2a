import type { App, Services } from '../../../platform/services.ts';
import { deskCases } from './desk-cases.ts';
import { deskChoices } from './desk-choices.ts';
import { deskEvidence } from './desk-evidence.ts';
import { deskHelpRoutes } from './desk-help.ts';
import { deskIdentities } from './desk-identities.ts';
import { deskKeys } from './desk-keys.ts';
import { referralLetterRoute } from './desk-referral-letter.ts';

/** Everything below /api/wbs/desk: each with a session of the sealed origin, asked for before anything else of a request is judged. */
export function deskRoutes(app: App, services: Services): void {
  deskKeys(app, services);
  deskCases(app, services);
  deskEvidence(app, services);
  deskIdentities(app, services);
  deskChoices(app, services);
  deskHelpRoutes(app, services);
  referralLetterRoute(app, services);
}
