import { html, type Html } from '../../../../platform/http/html.ts';
import type { SlowCase } from '../../contract/dashboard.ts';
import type { PageWords } from './words.ts';

/** Payments shown with their whole way. */
const SHOWN = 5;

/** The cause chain: each payment's way as a rule that bends at every stay beyond its limit. */
export function causeChain(words: PageWords, cases: readonly SlowCase[], total: number): Html {
  const { t } = words;
  const shown = cases.slice(0, SHOWN);
  return html`<section aria-labelledby="sebab"><h2 id="sebab">${t('cause-chain')}</h2><p class="quiet">${t('cause-lead')}</p>
${shown.map((each, place) => oneCase(words, each, place === 0))}
${total > shown.length ? html`<p class="quiet">${t('more-cases', { n: total - shown.length })}</p>` : null}</section>`;
}

function oneCase(
  words: PageWords,
  { paymentId, number, agency, amount, excess, holds }: SlowCase,
  open: boolean,
): Html {
  const { t } = words;
  return html`<details class="case"${open ? html` open=""` : null}><summary><span class="who">${number}</span>
<span class="days">${t('days-late', { n: words.number(excess) })}</span><span class="more">${agency}, ${words.short(amount)}</span></summary>
<ol class="way">${holds.map((each) => {
    const state = each.disputed ? 'kept' : each.excess > 0 ? 'bent' : each.to === null ? 'current' : 'kept';
    const allowed = each.allowance === null ? '–' : words.number(each.allowance);
    const marks = [
      each.disputed
        ? t('hold-disputed')
        : each.excess > 0
          ? t('hold-excess', { excess: words.number(each.excess) })
          : '',
      each.to === null ? t('hold-open') : '',
    ].filter((mark) => mark !== '');
    return html`<li class="${state}"><span class="stage">${words.party(each.party)} · ${words.state(each.state)}</span>
<span class="held">${t('hold-line', { days: words.number(each.days), allowance: allowed })}</span>${
      marks.length === 0 ? null : html`<span class="marks">${marks.join('; ')}</span>`
    }</li>`;
  })}</ol>
<p class="more"><a href="/app/pembayaran/${paymentId}">${t('payment-open', { number })}</a></p></details>`;
}
