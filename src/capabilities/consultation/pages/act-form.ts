import { carried } from '../../../platform/http/form-parts.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import type { QuestionRow } from '../store/tables.ts';

/** A small form that carries number and code, so that the page needs no memory. */
export function actForm(
  question: Pick<QuestionRow, 'number'>,
  code: string,
  action: string,
  content: Html,
): Html {
  return html`<form method="post" action="/konsultasi/cek">${carried({ nomor: question.number, kode: code, tindakan: action })}
${content}</form>`;
}
