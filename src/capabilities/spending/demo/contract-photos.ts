import sharp from 'sharp';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { insertFile } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { Photo } from '../store/contracts/photos.ts';
import type { ToldContract } from './contract-telling.ts';

interface Drawn {
  fileId: string;
  sha256: string;
}

/**
 * Drawn pictures of sites, nobody's photographs: each contract has its own three, from bare ground to the finished work. One contract sent,
 * for its latest report, a picture of another: that is what the mark of a picture used twice looks like.
 */
export async function keepPhotos(
  tx: Tx,
  act: Act,
  files: FileStore,
  told: readonly ToldContract[],
): Promise<void> {
  const works = told.filter((each) => each.contract.physical && each.reports.length > 0);
  const photos: Photo[] = [];
  let first: Drawn | null = null;
  for (const [place, { contract, reports }] of works.entries()) {
    const drawn = new Map<number, Drawn>();
    for (const report of reports) {
      const stage = Math.min(2, Math.floor(report.percent / 35));
      const own = drawn.get(stage) ?? (await keepPicture(tx, act, files, place, stage));
      drawn.set(stage, own);
      first ??= own;
      const isReused = place === 1 && report === reports.at(-1);
      photos.push(photoOf(act, contract.id, report, isReused ? first : own));
    }
  }
  await insertMany(tx, 'contract_photo', photos);
  await recordRows(
    tx,
    act,
    'spending.contract-photo',
    'contract_photo',
    photos.map((each) => each.id),
  );
}

function photoOf(
  act: Act,
  contractId: string,
  report: ToldContract['reports'][number],
  { fileId, sha256 }: Drawn,
): Photo {
  return {
    government_id: act.government.id,
    id: newId(),
    contract_id: contractId,
    progress_id: report.id,
    file_id: fileId,
    sha256,
    latitude: null,
    longitude: null,
    accuracy: null,
    added_at: report.recorded_at,
    added_by: report.recorded_by,
  };
}

async function keepPicture(tx: Tx, act: Act, files: FileStore, place: number, stage: number): Promise<Drawn> {
  const kept = await files.put(act.government.id, await drawSite(place, stage));
  const name = `foto-contoh-${place + 1}-${stage + 1}.jpg`;
  const file = await insertFile(tx, act, files, { ...kept, name, mediaType: 'image/jpeg' });
  return { fileId: file.id, sha256: kept.hash };
}

const WALLS = ['#a4553a', '#7c8f6a', '#b08d57', '#6f7f93', '#9a6a7c'] as const;
const SKIES = ['#c9d3d8', '#d8d2c4', '#bccbd6'] as const;

/** A site from a fixed place: where its building stands, how high it is, and how far its road goes, tell one from another. */
function drawSite(place: number, stage: number): Promise<Buffer> {
  const [left, width] = [30 + ((place * 67) % 230), 90 + ((place * 29) % 70)];
  const height = [24, 80, 130][stage]! + (place % 7) * 3;
  const road = 420 - [50, 100, 150][stage]!;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420">
    <rect width="640" height="420" fill="${SKIES[place % 3]}"/><rect y="270" width="640" height="150" fill="#8a7f6c"/>
    <path d="M${place % 60} 420 L${260 - (420 - road) / 5} ${road} L${380 + (420 - road) / 5} ${road} L640 420 Z" fill="#55585c"/>
    <rect x="${left}" y="${280 - height}" width="${width}" height="${height}" fill="${WALLS[place % 5]}"/>
    <rect x="${left + 14}" y="${292 - height}" width="22" height="${Math.max(8, height / 4)}" fill="#e8e4d8"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}
