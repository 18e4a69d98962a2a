import { html, type Html } from '../../../../platform/http/html.ts';
import type { Curve } from '../../contract/charts.ts';
import type { AgencyRow } from '../../contract/dashboard.ts';

// One idea: a straight line that bends where reality leaves the plan. Every drawing stands beside the words that say the same.

const at = (value: number) => Math.round(value * 10) / 10;

// The year: 12 months from left to right, 0 to 100 per cent from below.
const [LEFT, RIGHT, TOP, BOTTOM] = [4, 336, 10, 124];
const x = (month: number) => at(LEFT + ((RIGHT - LEFT) * month) / 12);
const y = (percent: number) => at(BOTTOM - ((BOTTOM - TOP) * Math.min(100, Math.max(0, percent))) / 100);
const line = (points: readonly (readonly [number, number])[]) =>
  points.map(([month, percent]) => `${x(month)},${y(percent)}`).join(' ');

/** Plan, what was spent, and the band in which the year will probably end. */
export function yearCurve({ points, ended }: Curve, letters: readonly string[]): Html {
  const start = [[0, 0]] as const;
  const plan = points.flatMap(({ month, plan: by }) => (by === null ? [] : [[month, by] as const]));
  const real = points.flatMap(({ month, real: by }) => (by === null ? [] : [[month, by] as const]));
  const ahead = points.filter((each) => each.forecast !== null);
  const last = real.at(-1);
  // Compared at the end of the last whole month: the running one has until its last day.
  const compared = points.find(({ month }) => month === ended);
  const band = [
    ...ahead.map((each) => [each.month, each.high ?? 0] as const),
    ...ahead.toReversed().map((each) => [each.month, each.low ?? 0] as const),
  ];
  return html`<svg class="year" viewBox="0 0 340 142" aria-hidden="true" focusable="false">
${[0, 50, 100].map((percent) => html`<path class="grid" d="M${LEFT} ${y(percent)}H${RIGHT}"/><text class="tick" x="${RIGHT}" y="${y(percent) - 3}" text-anchor="end">${percent}</text>`)}
${letters.map((letter, place) => html`<text class="tick" x="${x(place + 0.5)}" y="139" text-anchor="middle">${letter}</text>`)}
${band.length > 2 ? html`<polygon class="band" points="${line(band)}"/>` : null}
${plan.length > 0 ? html`<polyline class="plan" points="${line([...start, ...plan])}"/>` : null}
${ahead.length > 1 ? html`<polyline class="ahead" points="${line(ahead.map((each) => [each.month, each.forecast ?? 0] as const))}"/>` : null}
${real.length > 0 ? html`<polyline class="real" points="${line([...start, ...real])}"/>` : null}
${
  compared?.plan != null && compared.real !== null && compared.plan !== compared.real
    ? html`<path class="${compared.plan > compared.real ? 'gap' : 'lead'}" d="M${x(ended)} ${y(compared.real)}V${y(compared.plan)}"/>`
    : null
}
${last === undefined ? null : html`<circle class="now" cx="${x(last[0])}" cy="${y(last[1])}" r="4.5"/>`}
</svg>`;
}

/** A party's line: straight for as long as it kept its time, then bent, and so much longer as it was late. @param share of the latest, 0 to 1 */
export function bentLine(share: number): Html {
  const end = at(112 + 208 * Math.min(1, Math.max(0.02, share)));
  return html`<svg class="bent-line" viewBox="0 0 320 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<path class="kept" d="M0 3H100"/><path class="late" d="M100 3L112 13H${end}"/></svg>`;
}

/** Real by the end of the last whole month; what was missing to its plan hangs below, bent away, to the tick of the plan. */
export function gapLine({ absorption, ended, plan }: AgencyRow): Html {
  const to = (percent: number) => at(3.2 * Math.min(100, Math.max(0, percent)));
  const real = ended ?? absorption ?? 0;
  const behind = plan !== null && plan > real;
  return html`<svg class="gap-line" viewBox="0 0 320 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<path class="grid" d="M0 4H320"/><path class="kept" d="M0 4H${to(real)}"/>
${behind ? html`<path class="late" d="M${to(real)} 4L${to(Math.min(plan, real + 3))} 11H${to(plan)}"/>` : null}
${plan === null ? null : html`<path class="tick-line" d="M${to(plan)} 0V14"/>`}</svg>`;
}
