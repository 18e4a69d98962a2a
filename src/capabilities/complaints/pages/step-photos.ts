import { html } from '../../../platform/http/html.ts';
import { tick } from '../../../platform/http/form-parts.ts';
import { fill } from '../../../platform/texts.ts';
import { PICTURES_MAX } from '../contract.ts';
import { errorOf, type Step } from './step.ts';

/** Photos, drawn anew on the server. A browser cannot show a file again, so that those that came are listed. */
export const photosStep: Step = {
  async show(_tx, { context, t, files, errors }) {
    context.scripts.add('photos');
    const error = errorOf(errors, 'foto');
    return {
      fields: html`<h1>${t['foto-title']}</h1>
<p class="hint" id="foto-hint">${fill(t['foto-hint'], { n: PICTURES_MAX })}</p>
${
  files.length === 0
    ? null
    : html`<fieldset class="field"><legend>${t['foto-kept']}</legend>
${files.map((_, index) => tick(`buang-${index + 1}`, fill(t['foto-drop'], { n: index + 1 }), false))}</fieldset>`
}
<div class="field${error ? ' wrong' : ''}"><label for="foto">${t['foto-label']}</label>
${errors.map(({ field, message }) => (field === 'foto' ? html`<p class="error">${message}</p>` : null))}
<input type="file" id="foto" name="foto" accept="image/*" multiple="" data-shrink="" aria-describedby="foto-hint"></div>`,
    };
  },

  async read() {
    return { changes: {}, errors: [] };
  },
};

/** Ids of kept photos that the sender ticked to be taken away. */
export function droppedPhotos(files: readonly string[], has: (name: string) => boolean): string[] {
  return files.filter((_, index) => has(`buang-${index + 1}`));
}
