import type { PdfReader } from './pdf-port.ts';
import { pdfJs } from './pdfjs.ts';
import { findPoppler } from './poppler.ts';

let known: Promise<PdfReader> | null = null;

/** What reads PDFs here: the installed Poppler, in processes of their own with bounds of the system; else pdf.js, which every machine has. */
export function findPdf(): Promise<PdfReader> {
  return (known ??= findPoppler().then((poppler) => poppler ?? pdfJs()));
}
