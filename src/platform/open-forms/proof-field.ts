import { html, type Html } from '../http/html.ts';
import type { PageContext } from '../http/pages.ts';
import { PROOF_FIELD } from './proof.ts';
import { CHALLENGE_PATH } from './routes.ts';

/**
 * Stands inside a form and carries its proof of work: the page's script fills it in while the form is being written. Without
 * script it stays empty, and the form counts as unproven; nothing else changes.
 */
export function proofField(context: Pick<PageContext, 'scripts'>): Html {
  context.scripts.add('proof');
  return html`<input type="hidden" name="${PROOF_FIELD}" value="" data-proof="${CHALLENGE_PATH}">`;
}
