// Documents for tests: PDFs with text, scans, and pictures with a QR code, invented.
import bwipjs from 'bwip-js/node';
import PDFDocument from 'pdfkit';
import { deflateSync } from 'node:zlib';
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

const stream = (head: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`<<${head}/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** A PDF of these objects, numbered from 1; the first is its catalogue. */
function bare(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  for (const [at, object] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    length += part.length;
    parts.push(part);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** PDFs made to fill the memory or to keep their reader for ever. */
export function hostilePdfs(): [what: string, bytes: Buffer][] {
  const page = (content: Buffer, ...more: Buffer[]) =>
    bare([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
      content,
      ...more,
    ]);
  const show = stream('', Buffer.from('595 0 0 842 0 0 cm /F Do'));
  const itself = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>';
  const picture =
    '/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB';
  return [
    [
      'a page that unpacks to 300 MB',
      page(stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(300 * 2 ** 20, 'q ')))),
    ],
    ['a form that holds itself twice', page(show, stream(itself, Buffer.from('/F Do /F Do')))],
    ['a picture of 3.6 billion points', page(show, stream(picture, Buffer.alloc(9)))],
    [
      'pages that are their own parents',
      bare(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 900000>>']),
    ],
  ];
}
