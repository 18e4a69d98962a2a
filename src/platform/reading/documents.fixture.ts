// Documents for tests: PDFs with text, scans, and pictures with a QR code, invented.
import bwipjs from 'bwip-js/node';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** A picture of lines of print on white, as a scanner makes it. */
export function printed(lines: readonly string[], width = 1_500): Promise<Buffer> {
  const texts = lines.map((line, at) => `<text x="90" y="${100 + at * 70}">${line}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${140 + lines.length * 70}"><rect width="100%" height="100%" fill="#fff"/><g font-family="Liberation Serif, DejaVu Serif, serif" font-size="38">${texts}</g></svg>`;
  return sharp(Buffer.from(svg)).greyscale().png({ compressionLevel: 1 }).toBuffer();
}

/** The picture with a QR code at its lower right. */
export async function withCode(picture: Buffer, text: string): Promise<Buffer> {
  const code = await bwipjs.toBuffer({
    bcid: 'qrcode',
    text,
    scale: 6,
    padding: 4,
    backgroundcolor: 'FFFFFF',
  });
  const { width } = await sharp(picture).metadata();
  const { height } = await sharp(code).metadata();
  return sharp(picture)
    .extend({ bottom: height + 40, background: '#ffffff' })
    .composite([{ input: code, gravity: 'southeast' }])
    .resize({ width })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

export interface PdfSetting {
  userPassword?: string;
  ownerPassword?: string;
  beneath?: readonly string[];
}

/** @param pages lines of text, or a picture that covers the page and the lines beneath it */
export function pdfOf(
  pages: readonly (readonly string[] | Buffer)[],
  setting: PdfSetting = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 50, ...setting });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
  for (const page of pages) {
    pdf.addPage();
    if (Buffer.isBuffer(page)) for (const line of setting.beneath ?? []) pdf.text(line);
    if (Buffer.isBuffer(page)) pdf.image(page, 0, 0, { width: 595.28, height: 841.89 });
    else for (const line of page) pdf.text(line);
  }
  pdf.end();
  return ended;
}
