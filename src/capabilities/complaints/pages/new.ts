import { z } from 'zod';
import { progressLine } from '../../../platform/http/form-parts.ts';
import { html } from '../../../platform/http/html.ts';
import { pageRoute, type PageAnswer } from '../../../platform/http/pages.ts';
import { errorSummary, notice, submitButton } from '../../../platform/http/parts.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  findDraft,
  findDraftLocked,
  keepDraft,
  type Draft,
  type DraftValues,
} from '../../../platform/open-forms/drafts.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { noticeLink } from '../../../platform/personal-data/notices.ts';
import { PICTURES_MAX } from '../contract.ts';
import { DRAFT, missingStep, SEEN, STEPS, type StepName } from './draft-values.ts';
import { refuseWhereUnused } from './unused.ts';
import { registerReview, reviewPage } from './review.ts';
import { agencyStep } from './step-agency.ts';
import { contactStep } from './step-contact.ts';
import { matterStep } from './step-matter.ts';
import { droppedPhotos, photosStep } from './step-photos.ts';
import { placeStep } from './step-place.ts';
import { storyStep } from './step-story.ts';
import { wordsOf, type Step, type StepView } from './step.ts';

type Asking = Exclude<StepName, 'periksa'>;
const ASKING: Record<Asking, Step> = {
  instansi: agencyStep,
  perihal: matterStep,
  kejadian: storyStep,
  tempat: placeStep,
  foto: photosStep,
  kontak: contactStep,
};
const isAsking = (name: string): name is Asking => Object.hasOwn(ASKING, name);
const pathOf = (step: StepName) => `/aduan/baru/${step}`;

const start = z.object({
  instansi: z.uuid().optional().catch(undefined),
  layanan: z.uuid().optional().catch(undefined),
});
const params = z.object({ langkah: z.string() });
const query = z.object({
  q: z.string().optional().catch(undefined),
  induk: z.string().optional().catch(undefined),
  hilang: z.string().optional().catch(undefined),
});

/** `/aduan/baru/:langkah`: one question a page, kept sealed until the last one is sent. */
export function newComplaintPages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/aduan/baru', query: start }, async (tx, context, input) => {
    const { instansi, layanan } = input.query;
    if (instansi === undefined) return { redirect: pathOf('instansi') };
    const draft = await findDraft(tx, input.request, DRAFT);
    const { cookies } = await keepDraft(tx, context, DRAFT, draft, { instansi, layanan: layanan ?? null });
    return { redirect: pathOf('perihal'), cookies };
  });

  pageRoute(app, services, { path: '/aduan/baru/:langkah', params, query }, async (tx, context, input) => {
    const shut = await refuseWhereUnused(tx, context);
    if (shut !== null) return shut;
    const { langkah } = input.params;
    const found = await findDraft(tx, input.request, DRAFT);
    // Sent meanwhile, perhaps by the queue of a device that was offline: what he looks for is the receipt.
    if (langkah === 'periksa' && found?.receipt) return { redirect: '/aduan/tanda-terima' };
    const draft = found?.receipt === null ? found : undefined;
    const view = { services, context, t: wordsOf(context), errors: [], query: input.query };
    if (langkah === 'periksa') {
      const missing = draft === undefined ? 'instansi' : missingStep(draft.values);
      if (draft === undefined || missing !== null)
        return { redirect: `${pathOf(missing ?? 'instansi')}${draft === undefined ? '?hilang=1' : ''}` };
      const { cookies } = await keepDraft(tx, context, DRAFT, draft, { [SEEN]: '1' });
      const page = await reviewPage(tx, view, draft, []);
      return { ...page, cookies };
    }
    if (!isAsking(langkah)) return notFound();
    return stepPage(
      tx,
      langkah,
      { ...view, values: draft?.values ?? {}, files: draft?.files ?? [] },
      input.query.hilang !== undefined,
    );
  });

  registerReview(app, services);
  registerSteps(app, services);
}

function registerSteps(app: App, services: Services): void {
  const pictures = { field: 'foto', max: PICTURES_MAX };
  formRoute(app, services, { path: '/aduan/baru/:langkah', params, pictures }, async (tx, context, input) => {
    const { langkah } = input.params;
    if (!isAsking(langkah)) return notFound();
    const draft = await openDraftOf(tx, input.request);
    const read = await ASKING[langkah].read(tx, context, input.values);
    const errors = [...read.errors, ...input.errors];
    const dropped = droppedPhotos(draft?.files ?? [], (name) => langkah === 'foto' && input.values.has(name));
    const room = PICTURES_MAX - ((draft?.files.length ?? 0) - dropped.length);
    const photos = langkah === 'foto' ? input.files.map((each) => each.id) : [];
    if (photos.length > room)
      errors.push({
        field: 'foto',
        message: fill(wordsOf(context)['foto-tooMany'], { n: PICTURES_MAX - room }),
      });
    const files = photos.slice(0, Math.max(0, room));
    // What is right is kept even where something else is wrong: nothing that came is asked for twice.
    const unused = photos.slice(files.length);
    const kept = await keepDraft(tx, context, DRAFT, draft, read.changes, {
      files: photos,
      dropped: [...dropped, ...unused],
    });
    if (errors.length === 0)
      return {
        redirect: pathOf(kept.draft.values[SEEN] ? 'periksa' : STEPS[STEPS.indexOf(langkah) + 1]!),
        cookies: kept.cookies,
      };
    const values = { ...kept.draft.values, ...input.values.entries() };
    const view = {
      services,
      context,
      t: wordsOf(context),
      query: {},
      values,
      files: kept.draft.files,
      errors,
    };
    return { ...(await stepPage(tx, langkah, view, false)), status: 422, cookies: kept.cookies };
  });
}

/** The draft of this browser that was not sent yet. */
async function openDraftOf(tx: Tx, request: Parameters<typeof findDraft>[1]): Promise<Draft | undefined> {
  const draft = await findDraftLocked(tx, request, DRAFT);
  return draft?.receipt === null ? draft : undefined;
}

async function stepPage(
  tx: Tx,
  langkah: Asking,
  view: StepView & { values: DraftValues },
  lost: boolean,
): Promise<Exclude<PageAnswer, { redirect: string }>> {
  const { t, errors } = view;
  const at = STEPS.indexOf(langkah);
  const before = STEPS[at - 1];
  const title = t[`${langkah}-title`];
  const shown = await ASKING[langkah].show(tx, view);
  const heading =
    langkah === 'instansi' ? html`<h1>${title}</h1><p class="hint">${t['instansi-hint']}</p>` : null;
  return {
    title: errors.length === 0 ? title : `${t.errorPrefix}: ${title}`,
    back: before ? { href: pathOf(before), label: t.back } : { href: '/lapor', label: t.back },
    body: html`${errorSummary(t.problem, errors)}
${lost ? notice('warn', t.lostTitle, t.lost) : null}
${progressLine(fill(t.step, { at: at + 1, of: STEPS.length }), at + 1, STEPS.length)}
${heading}
${shown.before}
<form method="post" action="${pathOf(langkah)}" novalidate=""${langkah === 'foto' ? html` enctype="multipart/form-data"` : null}>
${shown.fields}
${noticeLink(view.context.locale, 'aduan')}${submitButton(t.next)}
</form>
<p class="hint">${t.kept}</p>`,
  };
}
