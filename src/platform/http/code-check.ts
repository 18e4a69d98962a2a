import { z } from 'zod';
import { CODE_LENGTH, parseCode } from '../codes.ts';
import type { Tx } from '../database/index.ts';
import type { App, Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import { html, type Html } from './html.ts';
import { pageRoute, type PageAnswer, type PageContext } from './pages.ts';
import { errorSummary, formTitle, submitButton, textField } from './parts.ts';

/** Requests a minute from one address: enough for a counter, too few to try codes (there are 2^50). */
const PER_MINUTE = 30;

type Words =
  | 'title'
  | 'lead'
  | 'home'
  | 'problem'
  | 'code'
  | 'codeHint'
  | 'check'
  | 'emptyCode'
  | 'unknownTitle'
  | 'unknown'
  | 'unknownHelp';

/** How the code on one kind of paper is checked. */
export interface CodeCheck {
  /** where a code is typed, e.g. `/cek/spj` */
  form: string;
  /** below it stands each code, e.g. `/cek/spj` for `/cek/spj/<code>` */
  codes: string;
  /** `unknownHelp` has a place {government} */
  texts: Record<Locale, Record<Words, string>>;
  /** The page of a paper; null for a code that no paper bears, which answers like any other word. */
  show(tx: Tx, context: PageContext, code: string): Promise<PageAnswer | null>;
}

/** Anybody checks the code of a paper: a page to type it, and one for each code, as the paper's QR code opens it. Nothing to download. */
export function codeCheckPages(app: App, services: Services, check: CodeCheck): void {
  pageRoute(
    app,
    services,
    { path: check.form, query: z.object({ kode: z.string().optional() }), perMinute: PER_MINUTE },
    async (_tx, context, { query: { kode } }) => {
      if (kode === undefined) return formPage(check, context);
      if (kode.trim() === '') return formPage(check, context, check.texts[context.locale].emptyCode);
      const code = parseCode(kode, CODE_LENGTH) ?? kode.slice(0, 40).toWellFormed();
      return { redirect: `${check.codes}/${encodeURIComponent(code)}` };
    },
  );

  pageRoute(
    app,
    services,
    { path: `${check.codes}/:code`, params: z.object({ code: z.string() }), perMinute: PER_MINUTE },
    async (tx, context, { params }) => {
      const code = parseCode(params.code, CODE_LENGTH);
      const shown = code === null ? null : await check.show(tx, context, code);
      return shown ?? unknownPage(check, context, params.code);
    },
  );
}

function formPage(check: CodeCheck, { locale }: PageContext, error?: string): PageAnswer {
  const t = check.texts[locale];
  return {
    status: error === undefined ? 200 : 422,
    title: formTitle(t.title, error === undefined ? [] : [error], locale),
    back: { href: '/', label: t.home },
    body: html`${error === undefined ? null : errorSummary(t.problem, [{ field: 'kode', message: error }])}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${form(check, locale, '', error)}`,
  };
}

function form(check: CodeCheck, locale: Locale, value: string, error?: string): Html {
  const t = check.texts[locale];
  const field = { name: 'kode', label: t.code, hint: t.codeHint, value, size: CODE_LENGTH + 4, code: true };
  return html`<form method="get" action="${check.form}">
${textField(error === undefined ? field : { ...field, error })}
${submitButton(t.check)}
</form>`;
}

function unknownPage(check: CodeCheck, { locale, government }: PageContext, typed: string): PageAnswer {
  const t = check.texts[locale];
  return {
    status: 404,
    title: t.unknownTitle,
    bent: true,
    body: html`<h1>${t.unknownTitle}</h1>
<p class="lead">${t.unknown}</p>
${form(check, locale, typed.slice(0, 40).toWellFormed())}
<p>${fill(t.unknownHelp, { government: government.name })}</p>`,
  };
}
