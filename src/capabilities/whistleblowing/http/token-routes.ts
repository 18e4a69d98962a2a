import { openSigner } from '../../../platform/blind-tokens/signer.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { App, Services } from '../../../platform/services.ts';
import { issueTokens, offerTokens, type TokenDesk } from '../actions/issue-tokens.ts';
import { issueBody, issueReply, tokenOfferReply } from '../contract-tokens.ts';

const path = '/reporter-tokens';

/**
 * The only routes of the channel on the main host: tokens are fetched here, at another occasion than a report. No roll-out stands before them, as the
 * channel has none; the parameter `whistleblowing.token-verifiers` is the switch, and off they are not there.
 */
export function tokenRoutes(app: App, services: Services): void {
  const desk: TokenDesk = { vault: openVault(services.folders.keys), signer: openSigner() };
  app.addHook('onClose', () => desk.signer.close());
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: 'Tokens of verified people that can be fetched this quarter',
      capability: null,
      reply: tokenOfferReply,
    },
    (tx, act) => offerTokens(tx, act, desk),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path,
      summary: 'Sign blinded tokens of a verified person, once a quarter',
      capability: null,
      body: issueBody,
      reply: issueReply,
    },
    (tx, act, { body }) => issueTokens(tx, act, desk, body),
  );
}
