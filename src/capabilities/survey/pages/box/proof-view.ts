import { plainDate } from '../../../../platform/calendar/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { entry, submitButton, textField } from '../../../../platform/http/parts.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import type { PublicBox } from '../../actions/box/read-box.ts';
import { parsePrefix, prefixLength } from '../../rules/box/receipt-pages.ts';
import { boxTexts } from '../../texts/box.ts';

const COLUMNS = ['invited', 'issued', 'submitted'] as const;

/** @param typed first characters of a receipt, as somebody asked for them */
export function proofBody(box: PublicBox, typed: string | null, locale: Locale): Html {
  const t = boxTexts[locale];
  return html`<p class="lead">${t.lead}</p>
${entry(t.counts, counts(box, locale))}
${entry(t.check, box.receipts === null ? html`<p>${t.notYet}</p>` : receipts(box, box.receipts, typed, locale))}
${
  box.root === null
    ? null
    : entry(
        t.root,
        html`<p class="code">${box.root}</p><p>${t.rootIs}</p>
<p><a href="/s/${box.wave}/bukti.json">${t.data}</a></p>`,
      )
}
${entry(
  t.keys,
  html`<p>${t.keysAre}</p><p class="code">${box.fingerprint}</p>
<p><a href="/s/${box.wave}/kunci.json">${t.keysData}</a></p>`,
)}
${entry(t.limits, html`<ul>${[t.limit1, t.limit2, t.limit3, t.limit4].map((each) => html`<li>${each}</li>`)}</ul>`)}`;
}

function counts(box: PublicBox, locale: Locale): Html {
  const t = boxTexts[locale];
  const number = new Intl.NumberFormat(locale);
  const cell = (value: number | null) =>
    value === null
      ? html`<td><span aria-hidden="true">–</span><span class="unseen">${t.hiddenCell}</span></td>`
      : html`<td>${number.format(value)}</td>`;
  const state =
    box.through === null ? t.closed : fill(t.open, { day: longDay(plainDate(box.through), locale) });
  const hides = [...box.groups, box.total].some((row) => COLUMNS.some((each) => row[each] === null));
  return html`<p>${state}</p>
<div class="wide" role="region" aria-label="${t.counts}" tabindex="0"><table>
<thead><tr><th scope="col">${t.group}</th>${COLUMNS.map((each) => html`<th scope="col">${t[each]}</th>`)}</tr></thead>
<tbody>${box.groups.map(
    (group) =>
      html`<tr><th scope="row">${t[group.source]}: ${group.strata.map((each) => each.name).join('; ')}${
        group.strata.length < 2
          ? null
          : html` <span class="hint">(${fill(t.merged, { n: group.strata.length })})</span>`
      }</th>${COLUMNS.map((each) => cell(group[each]))}</tr>`,
  )}
<tr><th scope="row">${t.total}</th>${COLUMNS.map((each) => cell(box.total[each]))}</tr></tbody></table></div>
<p>${t.rule}</p>
${hides ? html`<p class="hint">${fill(t.hidden, { n: box.least })}</p>` : null}`;
}

function receipts(box: PublicBox, all: readonly string[], typed: string | null, locale: Locale): Html {
  const t = boxTexts[locale];
  const length = prefixLength(all.length);
  const start = typed === null && length > 0 ? null : parsePrefix(typed ?? '', length);
  const listed = start === null ? [] : all.filter((each) => each.startsWith(start));
  const heading = fill(length === 0 ? t.listedAll : t.listed, { n: listed.length, start: start ?? '' });
  return html`${
    length === 0
      ? null
      : html`<form method="get" action="/s/${box.wave}/bukti">
${textField({
  name: 'awal',
  label: t.prefix,
  hint: fill(t.prefixHint, { n: length }),
  size: 8,
  value: start ?? '',
  ...(typed !== null && start === null ? { error: fill(t.prefixWrong, { n: length }) } : {}),
})}
${submitButton(t.look)}</form>`
  }
${
  start === null
    ? null
    : html`<h3>${heading}</h3><ul class="receipts">${listed.map((each) => html`<li class="code">${each}</li>`)}</ul>`
}
<p>${t.missing}</p>`;
}
