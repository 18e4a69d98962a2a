import { showCode } from '../../../platform/codes.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { longTime } from './long-time.ts';
import type { PageAnswer, PageContext } from '../../../platform/http/pages.ts';
import { errorSummary, formTitle, ledger, submitButton, textField } from '../../../platform/http/parts.ts';
import { fill } from '../../../platform/texts.ts';
import { BADGE_LENGTH } from '../rules/code-lengths.ts';
import type { Visit } from '../store/visits.ts';
import { carry, DONE_SECONDS, onKiosk, returning, startPath, type Stand } from './kiosk.ts';
import { texts } from './texts.ts';

/** A visit that is still open: what its visitor is told once he has signed. */
export function donePage(context: PageContext, stand: Stand, visit: Visit): PageAnswer {
  const t = texts[context.locale];
  if (visit.leftAt !== null) return overPage(context, stand);
  const badge = `/tamu/${visit.code}/kartu${carry(stand)}`;
  return {
    title: t.doneTitle,
    ...returning(stand),
    body: onKiosk(
      context,
      stand,
      DONE_SECONDS,
      html`<h1>${t.doneTitle}</h1>
<p class="lead">${fill(t.doneLead, { name: visit.name })}</p>
${ledger([
  [t.badgeCode, html`<b class="code">${showCode(visit.code)}</b>`],
  [t.place, visit.placeName],
  [t.arrivedAt, longTime(visit.arrivedAt, context)],
])}
<p>${t.leaveHint}</p>
<p class="buttons"><a class="button" href="${badge}">${t.printBadge}</a>
<a class="button plain" href="${startPath(stand)}">${t.finish}</a></p>
${stand.kiosk ? html`<p class="hint">${t.backIn}</p>` : null}`,
    ),
  };
}

/** A visit that has ended says nothing any more. */
export function overPage(context: PageContext, stand: Stand): PageAnswer {
  const t = texts[context.locale];
  return {
    title: t.overTitle,
    ...returning(stand),
    body: onKiosk(
      context,
      stand,
      DONE_SECONDS,
      html`<h1>${t.overTitle}</h1><p class="lead">${t.overLead}</p>${finish(t.finish, stand)}`,
    ),
  };
}

/** The visitor is about to leave. GET only asks: a scanner's preview must not end a visit. */
export function leavePage(context: PageContext, stand: Stand, visit: Visit): PageAnswer {
  const t = texts[context.locale];
  if (visit.leftAt !== null) return overPage(context, stand);
  return {
    title: t.leaveTitle,
    ...returning(stand, DONE_SECONDS * 2),
    body: onKiosk(
      context,
      stand,
      DONE_SECONDS,
      html`<h1>${t.leaveTitle}</h1>
<p class="lead">${fill(t.leaveLead, { code: showCode(visit.code) })}</p>
<form method="post" action="/tamu/${visit.code}/keluar${carry(stand)}">${submitButton(t.leave)}</form>`,
    ),
  };
}

export function leftPage(context: PageContext, stand: Stand): PageAnswer {
  const t = texts[context.locale];
  return {
    title: t.leftTitle,
    ...returning(stand),
    body: onKiosk(
      context,
      stand,
      DONE_SECONDS,
      html`<h1>${t.leftTitle}</h1><p class="lead">${t.leftLead}</p>${finish(t.finish, stand)}`,
    ),
  };
}

/** For whoever types the code of his badge. */
export function codePage(context: PageContext, stand: Stand, typed = '', error?: string): PageAnswer {
  const t = texts[context.locale];
  const field = {
    name: 'kode',
    label: t.code,
    hint: t.codeHint,
    value: typed,
    size: BADGE_LENGTH + 4,
    code: true,
  };
  const body = html`${errorSummary(t.problem, error ? [{ field: 'kode', message: error }] : [])}
<h1>${t.codeTitle}</h1>
<form method="get" action="/tamu/keluar">${
    stand.kiosk
      ? html`<input type="hidden" name="kios" value="1"><input type="hidden" name="tempat" value="${stand.place}">`
      : null
  }
${textField(error ? { ...field, error } : field)}
${submitButton(t.next)}
</form>`;
  return {
    status: error ? 404 : 200,
    title: formTitle(t.codeTitle, error ? [error] : [], context.locale),
    back: { href: startPath(stand), label: t.title },
    body: onKiosk(context, stand, DONE_SECONDS * 2, body),
  };
}

function finish(label: string, stand: Stand): Html {
  return html`<p class="buttons"><a class="button plain" href="${startPath(stand)}">${label}</a></p>`;
}
