import sharp from 'sharp';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { drawText, facts, heading, measureText, paragraph } from '../../../platform/documents/blocks.ts';
import { keepTogether, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { fill } from '../../../platform/texts.ts';
import { documentsOf, namedFiles, type DocumentRow } from '../store/documents.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { basisOf, day, lengthOf, nipOf, signatures, spanOf, tripPdf } from './frame.ts';
import { gatherTraveller, type Draw } from './gather-member-paper.ts';
import { reportWords as t } from './money-words.ts';
import { placeOf } from './statements.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';
import { words } from './words.ts';

/** Photos in one report; more are named and not drawn. */
const MOST_PHOTOS = 24;
/** Longest edge of a drawn photo, pixels: 200 an inch at its width on the page. */
const PHOTO_EDGE = 700;

interface Photo {
  caption: string;
  /** JPEG without anything of the camera; null: it cannot be read as a picture */
  bytes: Buffer | null;
  width: number;
  height: number;
}

/** The traveller's report with his photos, from what he handed in as evidence. */
export async function gatherReport(
  tx: Tx,
  act: Act,
  files: FileStore,
  { trip, member }: { trip: Trip; member: Member },
): Promise<Draw> {
  const { paper, traveller } = await gatherTraveller(tx, act, trip, member);
  const documents = await documentsOf(tx, member.id);
  const photos = documents.filter((each) => each.kind === 'photo' && each.file_id !== null);
  const named = await namedFiles(
    tx,
    photos.map((each) => each.file_id!),
  );
  return async (arms) => {
    const drawn: Photo[] = [];
    for (const photo of photos.slice(0, MOST_PHOTOS)) {
      const hash = named.get(photo.file_id!)?.hash;
      drawn.push(await photoOf(photo, hash === undefined ? null : await bytesOf(files, act, hash)));
    }
    return reportPdf({ paper, traveller, documents, photos: drawn, arms });
  };
}

async function bytesOf(files: FileStore, act: Act, hash: string): Promise<Buffer | null> {
  return (await files.has(act.government.id, hash)) ? files.read(act.government.id, hash) : null;
}

/** Drawn anew and small: where and with what it was taken does not leave in a paper. */
async function photoOf(document: DocumentRow, bytes: Buffer | null): Promise<Photo> {
  const caption = fill(t.photo, {
    day: document.day === null ? '-' : day(document.day),
    note: document.fields.text || '-',
  });
  const nothing = { caption, bytes: null, width: 0, height: 0 };
  if (bytes === null) return nothing;
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 50_000_000 })
      .rotate()
      .resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { caption, bytes: data, width: info.width, height: info.height };
  } catch {
    // A PDF or a damaged picture was handed in as a photo: its caption still stands.
    return nothing;
  }
}

interface ReportPaper {
  paper: TripPaper;
  traveller: PaperTraveller;
  documents: readonly DocumentRow[];
  photos: readonly Photo[];
  arms: Buffer | null;
}

function reportPdf({ paper, traveller, documents, photos, arms }: ReportPaper): Promise<Buffer> {
  const { trip } = paper;
  return tripPdf(paper, { title: t.title, number: null, arms }, (pdf) => {
    facts(pdf, [
      [t.basis, basisOf(paper, traveller.spd_number)],
      [t.purpose, trip.purpose],
      [t.place, paper.places.map((each) => `${each.host_name}, ${each.regency}`).join('\n')],
      [t.time, `${spanOf(trip)} (${lengthOf(trip)})`],
      [t.traveller, `${traveller.name}, ${nipOf(traveller)}, ${traveller.position_title}`],
    ]);
    heading(pdf, t.result, 12);
    const reports = documents.filter((each) => each.kind === 'report');
    if (reports.length === 0) paragraph(pdf, t.nothing, {}, 8);
    for (const report of reports) paragraph(pdf, report.fields.text, { leading: 1.45 }, 10);
    const said = documents.filter((each) => each.kind === 'attendance' || each.kind === 'statement');
    if (said.length > 0) {
      heading(pdf, t.attendance, 12);
      for (const each of said)
        paragraph(
          pdf,
          `• ${fill(t.photo, { day: each.day === null ? '-' : day(each.day), note: each.fields.text || '-' })}`,
          {},
          2,
        );
      pdf.y += 6;
    }
    signatures(pdf, [null, { above: [placeOf(paper), words.traveller], person: traveller }]);
    if (photos.length > 0) drawPhotos(pdf, photos);
  });
}

const GAP = mm(5);

/** Two beside each other, each with its day and note. */
function drawPhotos(pdf: Pdf, photos: readonly Photo[]): void {
  heading(pdf, t.photos, 12);
  const width = (pdf.width - GAP) / 2;
  const most = mm(70);
  const style = { size: 8.5, leading: 1.25 };
  for (let index = 0; index < photos.length; index += 2) {
    const pair = photos.slice(index, index + 2);
    const sizes = pair.map((each) => {
      if (each.bytes === null) return { width: 0, height: 0 };
      const scale = Math.min(width / each.width, most / each.height);
      return { width: each.width * scale, height: each.height * scale };
    });
    const captions = pair.map((each) => measureText(pdf, each.caption, width, style));
    const height = Math.max(...sizes.map((each, at) => each.height + captions[at]! + 4)) + 8;
    keepTogether(pdf, height);
    pair.forEach((photo, at) => {
      const x = pdf.left + at * (width + GAP);
      const { width: wide, height: high } = sizes[at]!;
      if (photo.bytes !== null) pdf.doc.image(photo.bytes, x, pdf.y, { width: wide, height: high });
      drawText(pdf, photo.caption, x, pdf.y + high + 3, width, style);
    });
    pdf.y += height;
  }
}
