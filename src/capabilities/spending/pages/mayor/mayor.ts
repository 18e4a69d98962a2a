import { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { html } from '../../../../platform/http/html.ts';
import { staffPage, type StaffPageAnswer } from '../../../../platform/http/staff-page.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { readScope, type ReadScope } from '../../actions/dashboard/read-scope.ts';
import { askSnapshot } from '../../actions/dashboard/take-snapshot.ts';
import { subjectWords } from '../../actions/dashboard/tell-explanation.ts';
import type { ScopeBody } from '../../contract/dashboard.ts';
import { mayAsk, mayTakeSnapshot, pageReach } from '../../policy.ts';
import { listExplanations, type Explanation } from '../../store/dashboard/explanations.ts';
import { askForm, explanationList } from './ask.ts';
import { asking, SCRIPTS } from './asking.ts';
import { agencySection, hero, saidOf, scopeSections } from './home.ts';
import { mayorDocument } from './layout.ts';
import { registerMayorStyle } from './style.ts';
import { causePages } from './causes.ts';
import { pageWords, type PageWords } from './words.ts';

const capability = 'spending';
/** Explanations on the first page, and on that of an agency. */
const TOLD = 5;
/** Pages that a device keeps beside the first one. */
const KEPT = 30;

const agencyParams = z.object({ agencyId: z.uuid() });
const query = z.object({ diminta: z.string().max(4).optional().catch(undefined) });

/** `/m`: one telephone screen for the head of government; the head of an agency reads his own part of it. */
export function mayorPages(app: App, services: Services): void {
  registerMayorStyle(app);
  causePages(app, services);

  staffPage(
    app,
    services,
    { path: '/m', capability, query, kept: true, reader: true },
    async (tx, act, { scriptsOf }) => {
      const reached = pageReach(act.actor);
      if (reached?.length === 0) return notAllowed();
      const words = pageWords(act);
      const read = await readScope(tx, act, reached, '');
      if (isRefusal(read)) return read;
      const scripts = scriptsOf(SCRIPTS);
      if (read === null || read.body === null) return { document: emptyPage(act, words, read, scripts) };
      if (read.agencyId !== null) return agencyPage(tx, act, read, read.body, { path: '/m', scripts });
      return wholePage(tx, act, read, read.body, scripts);
    },
  );

  staffPage(
    app,
    services,
    { path: '/m/instansi/:agencyId', capability, params: agencyParams, query, kept: true, reader: true },
    async (tx, act, { params, query: { diminta }, scriptsOf }) => {
      const read = await readScope(tx, act, pageReach(act.actor), params.agencyId);
      if (isRefusal(read)) return read;
      const scripts = scriptsOf(SCRIPTS);
      if (read === null || read.body === null)
        return { document: emptyPage(act, pageWords(act), read, scripts) };
      const path = `/m/instansi/${params.agencyId}`;
      return agencyPage(tx, act, read, read.body, { path, scripts, sent: diminta !== undefined });
    },
  );

  staffPage(app, services, { method: 'POST', path: '/m/gambaran', capability }, async (tx, act) => {
    const made = await askSnapshot(tx, act);
    return isRefusal(made) ? made : { redirect: '/m' };
  });
}

async function wholePage(
  tx: Tx,
  act: Act,
  { snapshot }: ReadScope,
  body: ScopeBody,
  scripts: { src: string; integrity: string }[],
): Promise<Outcome<StaffPageAnswer>> {
  const words = pageWords(act);
  const { t, locale } = words;
  const links = {
    party: ({ party }: { party: string }) => `/m/pihak/${party}`,
    card: ({ kind }: { kind: string }) => `/m/kartu/${kind}`,
  };
  const told = await listExplanations(tx, { agencies: null, today: act.today }, { limit: TOLD, offset: 0 });
  const agencies = await getAgencies(tx, [...new Set(told.rows.map((each) => each.agency_id))]);
  const about = (row: Explanation) => {
    const agency = agencies.get(row.agency_id)?.name ?? '';
    return { words: `${agency}: ${subjectWords(row, locale)}`, href: subjectHref(row) };
  };
  const keep = [
    ...body.slow.map(links.party),
    ...body.cards.map(links.card),
    ...body.agencies.map(({ agencyId }) => `/m/instansi/${agencyId}`),
  ].slice(0, KEPT);
  return {
    document: mayorDocument(act, words, {
      title: t('title'),
      path: '/m',
      takenAt: snapshot.takenAt,
      keep,
      scripts,
      body: html`${hero(words, t('title'), body, saidOf(body, locale))}
<div class="beside">${scopeSections(words, body, links)}
${explanationList(act, words, told.rows, about)}
${agencySection(words, body.agencies, body.headline.months)}
${refreshForm(act, words)}</div>`,
    }),
  };
}

async function agencyPage(
  tx: Tx,
  act: Act,
  { snapshot, name, agencyId }: ReadScope,
  body: ScopeBody,
  {
    path,
    scripts,
    sent = false,
  }: { path: string; scripts: { src: string; integrity: string }[]; sent?: boolean },
): Promise<Outcome<StaffPageAnswer>> {
  const words = pageWords(act);
  const { t, locale } = words;
  const id = agencyId ?? '';
  const links = {
    party: ({ party }: { party: string }) => `/m/pihak/${party}/${id}`,
    card: ({ kind }: { kind: string }) => `/m/kartu/${kind}/${id}`,
  };
  const told = await listExplanations(tx, { agencies: [id], today: act.today }, { limit: TOLD, offset: 0 });
  const { gap } = body.headline;
  const standing = gap === null ? t('not-yet') : words.t('points', { n: words.signed(gap) });
  const waiting = told.rows.some((row) => row.subject_kind === 'agency' && row.answered_at === null);
  const form =
    mayAsk(act.actor) && !waiting
      ? askForm(act, words, {
          ...(await asking(tx, act)),
          agencyId: id,
          agency: name,
          subject: { kind: 'agency' },
          text: t('ask-about-agency', { agency: name, gap: standing }),
          back: path,
        })
      : null;
  return {
    document: mayorDocument(act, words, {
      title: name,
      path,
      back: path === '/m' ? undefined : { href: '/m', label: t('back') },
      takenAt: snapshot.takenAt,
      keep: [...body.slow.map(links.party), ...body.cards.map(links.card)],
      scripts,
      body: html`${sent ? html`<p class="sent" role="status">${t('asked')}</p>` : null}${hero(words, name, body, saidOf(body, locale))}
<div class="beside">${scopeSections(words, body, links)}
${explanationList(act, words, told.rows, (row) => ({ words: subjectWords(row, locale), href: answerHref(act, row) }))}
${form}</div>`,
    }),
  };
}

function emptyPage(
  act: Act,
  words: PageWords,
  read: ReadScope | null,
  scripts: { src: string; integrity: string }[],
) {
  const { t } = words;
  const [title, said] =
    read === null ? [t('no-snapshot'), t('no-snapshot-body')] : [read.name, t('nothing-of-yours')];
  return mayorDocument(act, words, {
    title,
    path: '/m',
    takenAt: read?.snapshot.takenAt ?? null,
    scripts,
    body: html`<section class="hero"><h1>${title}</h1><p>${said}</p>${refreshForm(act, words, read === null)}</section>`,
  });
}

function refreshForm(act: Act, { t }: PageWords, first = false) {
  if (!mayTakeSnapshot(act.actor)) return null;
  return html`<form class="refresh" method="post" action="/m/gambaran"><button type="submit" class="${first ? 'strong' : 'plain'}">${t(first ? 'take-snapshot' : 'refresh')}</button></form>`;
}

/** The page on which the answer is seen. */
function subjectHref({ subject_kind, subject_ref, agency_id }: Explanation): string {
  if (subject_kind === 'party') return `/m/pihak/${subject_ref}/${agency_id}`;
  return subject_kind === 'contract' ? `/m/kontrak/${subject_ref}` : `/m/instansi/${agency_id}`;
}

/** Whoever has to answer goes to where he answers. */
function answerHref(act: Act, row: Explanation): string {
  return mayAsk(act.actor) ? subjectHref(row) : `/app/penjelasan/${row.id}`;
}
