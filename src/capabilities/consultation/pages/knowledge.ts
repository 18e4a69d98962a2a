import { z } from 'zod';
import { longDay } from '../../../platform/documents/long-day.ts';
import { html } from '../../../platform/http/html.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import { pageRoute } from '../../../platform/http/pages.ts';
import { entry, submitButton, textField } from '../../../platform/http/parts.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { findArticle, searchArticles } from '../store/articles.ts';
import { listTopics } from '../store/topics.ts';
import { paragraphs } from './paragraphs.ts';
import { texts } from './texts.ts';

const PAGE = 15;
const query = z.object({
  q: z.string().max(200).catch('').default(''),
  topik: z.string().max(40).catch('').default(''),
  hal: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

/** `/konsultasi/tanya-jawab`: published answers, to be searched by anybody. */
export function knowledgePages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/konsultasi/tanya-jawab', query },
    async (tx, context, { query: typed }) => {
      const t = texts[context.locale];
      const topics = await listTopics(tx);
      const { rows, total } = await searchArticles(tx, {
        text: typed.q.toWellFormed().replaceAll('\0', ''),
        topic: typed.topik.toWellFormed().replaceAll('\0', ''),
        state: 'published',
        offset: (typed.hal - 1) * PAGE,
        limit: PAGE,
      });
      const nameOf = (key: string) => topics.find((each) => each.key === key)?.name[context.locale] ?? key;
      const at = (hal: number) =>
        `/konsultasi/tanya-jawab?${new URLSearchParams({ ...typed, hal: String(hal) }).toString()}`;
      return {
        title: t.knowledgeTitle,
        indexed: true,
        back: { href: '/konsultasi', label: t.title },
        body: html`<h1>${t.knowledgeTitle}</h1><p class="lead">${t.knowledgeLead}</p>
<form class="ask" method="get" action="/konsultasi/tanya-jawab" role="search">
${textField({ name: 'q', label: t.searchLabel, hint: t.searchHint, type: 'search', value: typed.q })}
<div class="field"><label for="topik">${t['topik-name']}</label><select id="topik" name="topik"><option value="">${t.allTopics}</option>
${topics.map((each) => html`<option value="${each.key}"${each.key === typed.topik ? html` selected=""` : null}>${each.name[context.locale]}</option>`)}</select></div>
${submitButton(t.search)}</form>
<p class="hint" role="status">${total === 0 ? t.nothing : fill(t.found, { n: total })}</p>
${rows.map((row) =>
  entry(
    nameOf(row.topic),
    html`<h3><a href="/konsultasi/tanya-jawab/${row.id}">${row.title}</a></h3><p>${excerpt(row.answer)}</p>`,
  ),
)}
<p class="buttons">${typed.hal > 1 ? html`<a href="${at(typed.hal - 1)}">${t.newer}</a> ` : null}${
          total > typed.hal * PAGE ? html`<a href="${at(typed.hal + 1)}">${t.more}</a> ` : null
        }<a class="button plain" href="/konsultasi/topik">${t.askInstead}</a></p>`,
      };
    },
  );

  pageRoute(
    app,
    services,
    { path: '/konsultasi/tanya-jawab/:id', params: z.object({ id: z.string().max(40) }) },
    async (tx, context, { params }) => {
      const t = texts[context.locale];
      const id = idSchema.safeParse(params.id);
      const row = id.success ? await findArticle(tx, id.data) : undefined;
      if (row === undefined || row.state !== 'published') return notFound();
      return {
        title: row.title,
        indexed: true,
        back: { href: '/konsultasi/tanya-jawab', label: t.knowledgeTitle },
        body: html`<h1>${row.title}</h1>
${entry(t.question, html`${paragraphs(row.question)}`)}
${entry(t.answer, html`${paragraphs(row.answer)}`)}
${row.bases.length === 0 ? null : entry(t.bases, html`<ul>${row.bases.map((each) => html`<li>${each}</li>`)}</ul>`)}
${entry(t.notice, html`<p>${row.notice}</p><p class="meta">${fill(t.published, { day: longDay(row.published_on!, context.locale) })}</p>`)}
<p class="buttons"><a class="button plain" href="/konsultasi/topik">${t.askInstead}</a></p>`,
      };
    },
  );
}

const EXCERPT = 180;

/** The first sentences, cut between words. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
