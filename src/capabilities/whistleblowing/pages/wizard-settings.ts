import type { Tx } from '../../../platform/database/index.ts';
import { listAgencies } from '../../directory/index.ts';
import type { ClientSettings } from './browser/page/settings.ts';
import type { ChannelState } from './channel-state.ts';
import { own } from './mailbox-page.ts';
import { AROUND } from './sealed-layout.ts';
import type { SealedContext } from './sealed-route.ts';
import { texts } from './texts.ts';

/** What the wizard is told. @param options.title name of the page's words, for the tab */
export async function wizardSettings(
  tx: Tx,
  context: SealedContext,
  state: ChannelState & { keys: NonNullable<ChannelState['keys']> },
  options: { counter: boolean; title: 'wizardTitle' | 'counterTitle' },
): Promise<ClientSettings> {
  const { government, today } = context;
  const words = (locale: 'id' | 'en') => ({
    ...Object.fromEntries(AROUND.map((each) => [each, texts[locale][each]])),
    title: `${texts[locale][options.title]} · ${government.name}`,
  });
  return {
    ...own(context, state.keys.root),
    modes: state.settings.modes,
    needed: state.settings.needed,
    shares: state.settings.shares,
    alternates: state.keys.alternates.map((each) => each.office ?? each.decree.number),
    rootWords: state.keys.rootWords,
    // Who is at the counter is known there, and needs no token.
    personToken: !options.counter && state.settings.verifiers.length > 0,
    counter: options.counter,
    around: { id: words('id'), en: words('en') },
    agencies: (await listAgencies(tx))
      .filter((each) => each.validFrom <= today && (each.validTo === null || each.validTo >= today))
      .map(({ id, name }) => ({ id, name })),
  };
}
