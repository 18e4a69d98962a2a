import { join } from 'node:path';
import { diskFiles, type FileStore } from './index.ts';
import { s3Client } from './s3-client.ts';
import type { S3Place } from './s3-place.ts';
import { s3Files } from './s3.ts';

/** The installation's file store: the disk, or an S3-compatible store with the disk for what is timeless. @param data LURUS_DATA */
export function openFiles(data: string, place: S3Place | null): FileStore {
  const folder = join(data, 'files');
  return place === null ? diskFiles(folder) : s3Files(folder, s3Client(place), place.prefix);
}
