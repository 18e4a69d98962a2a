import type { App, Services } from '../../../platform/services.ts';
import { ProofDesk } from './proofs.ts';
import { publicDirectory } from './public-directory.ts';
import { publicDrafts } from './public-drafts.ts';
import { publicMailbox } from './public-mailbox.ts';
import { publicParts } from './public-parts.ts';
import { publicSend } from './public-send.ts';

/** What reporters ask of the server, without a session: below `/api/wbs` of the sealed origin. */
export function publicRoutes(app: App, services: Services, proofs = new ProofDesk()): void {
  publicDirectory(app, services);
  publicDrafts(app, services, proofs);
  publicParts(app, services);
  publicSend(app, services);
  publicMailbox(app, services);
}
