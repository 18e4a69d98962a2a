import {
  AGENCY_KINDS,
  directoryNames,
  getAgencies,
  listAgencies,
  type Agency,
} from '../../directory/index.ts';
import { choiceRow } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { textField } from '../../../platform/http/parts.ts';
import { searchNames } from '../../../platform/name-search.ts';
import { fill } from '../../../platform/texts.ts';
import { UUID } from './draft-service.ts';
import { UNKNOWN } from './draft-values.ts';
import { errorOf, wordsOf, type Step, type StepView } from './step.ts';

const FOUND = 12;
const FIELD = 'instansi';

/** Which agency: searched, or chosen from the tree; a part that is missing is below its parent. */
export const agencyStep: Step = {
  async show(tx, view) {
    const { t, context, query } = view;
    const all = (await listAgencies(tx)).filter(
      (each) => each.validFrom <= context.today && (each.validTo === null || each.validTo >= context.today),
    );
    const typed = (query.q ?? '').slice(0, 200).toWellFormed();
    return {
      before: html`<form class="ask" method="get" action="/aduan/baru/instansi" role="search">
${textField({ name: 'q', label: t['instansi-q'], hint: t['instansi-qHint'], value: typed, type: 'search' })}
<button type="submit" class="plain">${t.search}</button></form>`,
      fields: choices(view, all, typed),
    };
  },

  async read(tx, context, values) {
    const chosen = values.text(FIELD);
    const known = chosen === UNKNOWN || (UUID.test(chosen) && (await getAgencies(tx, [chosen])).has(chosen));
    const message = wordsOf(context)['instansi-error'];
    return known
      ? { changes: { instansi: chosen }, errors: [] }
      : { changes: {}, errors: [{ field: FIELD, message }] };
  },
};

function choices(view: StepView, all: readonly Agency[], typed: string): Html {
  const { t, values, query, errors } = view;
  const chosen = all.find((each) => each.id === values[FIELD]);
  const parent = all.find((each) => each.id === query.induk);
  const error = errorOf(errors, FIELD);
  const found = searchNames(all, typed, FOUND);
  const few = typed.trim() !== '' ? found : parent ? [parent, ...below(all, parent.id)] : null;
  const own = chosen && !few?.includes(chosen) ? [row(view, all, chosen)] : [];
  return html`<fieldset class="field${error ? ' wrong' : ''}"><legend>${t['instansi-legend']}</legend>
${error ? html`<p class="error">${error}</p>` : null}
${own}
${few === null ? groups(view, all) : few.map((each) => row(view, all, each))}
${typed.trim() !== '' && found.length === 0 ? html`<p>${fill(t['instansi-none'], { q: typed })}</p>` : null}
${choiceRow(
  FIELD,
  { value: UNKNOWN, label: t['instansi-unknown'], hint: t['instansi-unknownHint'] },
  { id: FIELD, chosen: values[FIELD] === UNKNOWN },
)}
</fieldset>
${few === null ? null : html`<p><a href="/aduan/baru/instansi">${t['instansi-all']}</a></p>`}`;
}

function below(all: readonly Agency[], id: string | null): Agency[] {
  const there = new Set(all.map((each) => each.id));
  return all.filter(
    (each) => (each.parentId !== null && there.has(each.parentId) ? each.parentId : null) === id,
  );
}

/** The top of the tree, closed kind by kind: a city's hundreds of agencies would bury the question. */
function groups(view: StepView, all: readonly Agency[]): Html[] {
  const roots = below(all, null);
  return AGENCY_KINDS.flatMap((kind) => {
    const list = roots.filter((each) => each.kind === kind);
    if (list.length === 0) return [];
    return [
      html`<details><summary>${directoryNames[view.context.locale][`kind-${kind}`]} <span class="meta">${list.length}</span></summary>
${list.map((each) => row(view, all, each))}</details>`,
    ];
  });
}

function row({ t, values, query }: StepView, all: readonly Agency[], { id, name }: Agency): Html {
  const n = query.induk === id ? 0 : below(all, id).length;
  const more = html`<a href="/aduan/baru/instansi?induk=${id}">${fill(t['instansi-below'], { n })}</a>`;
  return choiceRow(
    FIELD,
    { value: id, label: name, ...(n === 0 ? {} : { hint: more }) },
    { id: `i-${id}`, chosen: values[FIELD] === id },
  );
}
