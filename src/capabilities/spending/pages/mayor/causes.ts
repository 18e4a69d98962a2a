import { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { staffPage, type StaffPageAnswer } from '../../../../platform/http/staff-page.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { accountsWithRole, getAgencies } from '../../../directory/index.ts';
import { askExplanation } from '../../actions/dashboard/ask-explanation.ts';
import { readScope, type ReadScope } from '../../actions/dashboard/read-scope.ts';
import type { ScopeBody, SlowParty } from '../../contract/dashboard.ts';
import { newExplanation } from '../../contract/explanations.ts';
import { mayAsk, pageReach } from '../../policy.ts';
import { WITHOUT_PEERS } from '../../rules/attribution/rank-payments.ts';
import { PARTIES, type Party } from '../../rules/payments/chain.ts';
import { listExplanations } from '../../store/dashboard/explanations.ts';
import { askForm, explanationList } from './ask.ts';
import { asking, SCRIPTS } from './asking.ts';
import { causeChain } from './chain.ts';
import { cardPages } from './card-pages.ts';
import { mayorDocument } from './layout.ts';
import { pageWords, type PageWords } from './words.ts';

const capability = 'spending';
const party = z.enum(PARTIES);
const query = z.object({ diminta: z.string().max(4).optional().catch(undefined) });

/** From a line of "who is slow" to the way of each payment, and the question about it. */
export function causePages(app: App, services: Services): void {
  cardPages(app, services);

  staffPage(
    app,
    services,
    { path: '/m/pihak/:party', capability, params: z.object({ party }), kept: true, reader: true },
    async (tx, act, { params, scriptsOf }) => {
      const reached = pageReach(act.actor);
      const read = await readScope(tx, act, reached, '');
      if (isRefusal(read)) return read;
      if (read?.agencyId != null) return { redirect: `/m/pihak/${params.party}/${read.agencyId}` };
      const slow = slowOf(read, params.party);
      if (read === null || slow === undefined) return { redirect: '/m' };
      const words = pageWords(act);
      const { t } = words;
      const agencies = slow.agencies.map(
        (each) =>
          html`<li><a class="line" href="/m/pihak/${params.party}/${each.agencyId}"><span class="who">${each.agency}</span><span class="more">${t('where-line', { cases: each.cases, days: words.number(each.excess) })}</span></a></li>`,
      );
      return {
        document: mayorDocument(act, words, {
          title: words.party(params.party),
          path: `/m/pihak/${params.party}`,
          back: { href: '/m', label: t('back') },
          takenAt: read.snapshot.takenAt,
          keep: slow.agencies.map((each) => `/m/pihak/${params.party}/${each.agencyId}`).slice(0, 20),
          scripts: scriptsOf(SCRIPTS),
          body: html`${partyHead(words, slow)}<div class="beside"><section aria-labelledby="di-mana"><h2 id="di-mana">${t('where')}</h2><ol class="lines">${agencies}</ol></section>
${causeChain(words, slow.worst, slow.late)}</div>`,
        }),
      };
    },
  );

  staffPage(
    app,
    services,
    {
      path: '/m/pihak/:party/:agencyId',
      capability,
      params: z.object({ party, agencyId: z.uuid() }),
      query,
      kept: true,
      reader: true,
    },
    async (tx, act, { params, query: { diminta }, scriptsOf }) => {
      const read = await readScope(tx, act, pageReach(act.actor), params.agencyId);
      if (isRefusal(read)) return read;
      const slow = slowOf(read, params.party);
      if (read === null || slow === undefined) return { redirect: '/m' };
      const words = pageWords(act);
      const asked = await askedAgency(tx, services, act, params.party, {
        id: params.agencyId,
        name: read.name,
      });
      return partyOfAgency(tx, act, {
        read,
        slow,
        asked,
        scripts: scriptsOf(SCRIPTS),
        sent: diminta !== undefined ? html`<p class="sent" role="status">${words.t('asked')}</p>` : null,
      });
    },
  );

  staffPage(
    app,
    services,
    { method: 'POST', path: '/m/penjelasan', capability },
    async (tx, act, { form }) => {
      const kind = form.get('tentang');
      const ref = form.get('rujukan') ?? '';
      const read = newExplanation.safeParse({
        agencyId: form.get('instansi'),
        subject: {
          kind,
          ...(kind === 'party' ? { party: ref } : {}),
          ...(kind === 'contract' ? { contractId: ref } : {}),
        },
        text: form.get('isi'),
        workingDays: Number(form.get('hari')),
      });
      if (!read.success) return notFound();
      const made = await askExplanation(tx, act, read.data);
      return isRefusal(made) ? made : { redirect: `${backPath(form.get('kembali'))}?diminta=1` };
    },
  );
}

/** A page of ours below `/m`; anything else becomes the first one. */
function backPath(path: string | null): string {
  return path !== null && /^\/m(?:\/[\w-]+)*$/.test(path) ? path : '/m';
}

function slowOf(read: ReadScope | null, named: Party): SlowParty | undefined {
  return read?.body?.slow.find((each) => each.party === named);
}

interface PartyView {
  read: ReadScope;
  slow: SlowParty;
  /** who is asked: the head of the agency, or of the agency in which the treasury sits */
  asked: { id: string; name: string };
  scripts: { src: string; integrity: string }[];
  sent: Html | null;
}

async function partyOfAgency(
  tx: Tx,
  act: Act,
  { read, slow, asked, scripts, sent }: PartyView,
): Promise<Outcome<StaffPageAnswer>> {
  const words = pageWords(act);
  const { t } = words;
  const path = `/m/pihak/${slow.party}/${read.agencyId ?? ''}`;
  const told = await listExplanations(
    tx,
    { agencies: [asked.id], subject: { kind: 'party', ref: slow.party }, today: act.today },
    { limit: 3, offset: 0 },
  );
  const waiting = told.rows.some((each) => each.answered_at === null);
  const form =
    mayAsk(act.actor) && !waiting
      ? askForm(act, words, {
          ...(await asking(tx, act)),
          agencyId: asked.id,
          agency: asked.name,
          subject: { kind: 'party', party: slow.party },
          text: t('ask-about-party', { party: words.party(slow.party) }),
          back: path,
        })
      : null;
  return {
    document: mayorDocument(act, words, {
      title: `${words.party(slow.party)}, ${read.name}`,
      path,
      back: { href: `/m/pihak/${slow.party}`, label: words.party(slow.party) },
      takenAt: read.snapshot.takenAt,
      scripts,
      body: html`${sent}${partyHead(words, slow, read.name)}<div class="beside">${explanationList(act, words, told.rows)}
${form}
${causeChain(words, slow.worst, slow.late)}</div>`,
    }),
  };
}

/** The treasury is an office of the whole government: its own agency answers for it, whatever agency waits. */
async function askedAgency(
  tx: Tx,
  services: Services,
  act: Act,
  named: Party,
  agency: { id: string; name: string },
): Promise<{ id: string; name: string }> {
  if (named !== 'treasury') return agency;
  for (const account of await accountsWithRole(tx, 'treasury', null, act.today)) {
    const id = (await services.actorOf(tx, account, act.today))?.agencyId;
    const found = id == null ? undefined : (await getAgencies(tx, [id])).get(id);
    if (found !== undefined) return { id: found.id, name: found.name };
  }
  return agency;
}

function partyHead(words: PageWords, slow: ScopeBody['slow'][number], agency?: string): Html {
  const { t, locale } = words;
  const pace = slow.pace === null ? null : html`<p class="pace ${slow.pace}">${t(`pace-${slow.pace}`)}</p>`;
  return html`<section class="hero"><h1>${words.party(slow.party)}${agency === undefined ? null : html` <small>${agency}</small>`}</h1>
<p class="figure"><b>${words.number(slow.excess)}</b><span class="unit">${t('slow-days', { n: '' }).trim()}</span></p>
<p class="summary-line">${slow.sentence[locale]}</p>
${agency === undefined ? null : (pace ?? html`<p class="quiet">${t(WITHOUT_PEERS.includes(slow.party) ? 'not-compared' : 'few-cases')}</p>`)}
${slow.disputed > 0 ? html`<p class="quiet">${t('disputed', { n: slow.disputed })}</p>` : null}</section>`;
}
