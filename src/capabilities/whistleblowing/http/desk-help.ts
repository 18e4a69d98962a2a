import { getParameters } from '../../../platform/parameters/index.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { ownKeys } from '../actions/own-case.ts';
import { findDirectory } from '../actions/read-directory.ts';
import { actorNames } from '../../directory/index.ts';
import { holdersReply, termsReply, titlesQuery, titlesReply } from '../contract-desk-help.ts';
import { REFERRAL_LOSS, VILLAGE_FUND_SHARES } from '../parameters.ts';
import { mayGrant, mayWorkOnCases } from '../policy.ts';
import { sealedNarratives } from '../store/titles.ts';
import { deskRoute } from './desk-route.ts';

/** What a list's titles are opened from, and the thresholds that the screens hold a report against. */
export function deskHelpRoutes(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/titles',
      summary: 'Sealed narratives of one page of the list, for the keys that open them',
      query: titlesQuery,
      reply: titlesReply,
    },
    async (tx, act, { query }) => {
      if (!mayWorkOnCases(act.actor)) return notAllowed();
      const rows = await sealedNarratives(tx, query.ids, await ownKeys(tx, act), act.today);
      return rows.map(({ id, fingerprint, wrap, narrative }) => ({
        id,
        opens: fingerprint,
        wrap: wrap.toString('base64'),
        narrative: narrative.toString('base64'),
      }));
    },
  );

  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/holders',
      summary: 'Names of those who hold a key today, for grants',
      reply: holdersReply,
    },
    async (tx, act) => {
      if (!mayGrant(act.actor)) return notAllowed();
      const directory = await findDirectory(tx, services.folders, act.government.id);
      const accounts = directory?.holders.flatMap((each) => each.account ?? []) ?? [];
      const names = await actorNames(tx, [...new Set(accounts)]);
      return [...names].map(([account, name]) => ({ account, name }));
    },
  );

  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/terms',
      summary: 'Thresholds that a report is held against, with their source',
      reply: termsReply,
    },
    async (tx, act) => {
      if (!mayWorkOnCases(act.actor)) return notAllowed();
      const parameters = { leastLoss: REFERRAL_LOSS, villageFund: VILLAGE_FUND_SHARES };
      const { leastLoss, villageFund } = await getParameters(tx, parameters, act.today);
      const { source, verified } = REFERRAL_LOSS;
      return { referral: { leastLoss, source, verified }, villageFund };
    },
  );
}
