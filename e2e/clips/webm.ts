// WebM, the part of Matroska that one silent VP9 film needs: https://www.matroska.org/technical/elements.html. One cluster from each key
// picture to the next, and an index of them before the first, so that a player finds its length and every step at once.

/** A picture as the encoder gave it. */
export interface Packet {
  /** ms since the beginning */
  at: number;
  key: boolean;
  bytes: Uint8Array;
}

export interface Film {
  width: number;
  height: number;
  /** ms */
  duration: number;
  packets: readonly Packet[];
}

const ID = {
  ebml: 0x1a45dfa3,
  ebmlReadVersion: 0x42f7,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  flagLacing: 0x9c,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
} as const;

const VIDEO = 1;
const TRACK = 1;
const MILLISECOND = 1_000_000;
const KEY = 0x80;
/** A block tells its time from that of its cluster in 16 bits with a sign, ms. */
const LONGEST_CLUSTER = 32_767;

/** @throws Error when the film does not begin with a key picture, or one is farther than 32 s from the next */
export function webm({ width, height, duration, packets }: Film): Buffer {
  const head = Buffer.concat([
    element(ID.info, [
      uint(ID.timestampScale, MILLISECOND),
      element(ID.duration, float(duration)),
      text(ID.muxingApp, 'Lurus'),
      text(ID.writingApp, 'Lurus'),
    ]),
    element(ID.tracks, [
      element(ID.trackEntry, [
        uint(ID.trackNumber, TRACK),
        uint(ID.trackUid, TRACK),
        uint(ID.trackType, VIDEO),
        uint(ID.flagLacing, 0),
        text(ID.codecId, 'V_VP9'),
        element(ID.video, [uint(ID.pixelWidth, width), uint(ID.pixelHeight, height)]),
      ]),
    ]),
  ]);
  const clusters = clustersOf(packets);
  // Positions take four bytes each, so the length of the index is known before they are.
  const size = indexOf(clusters, 0).length;
  const body = [head, indexOf(clusters, head.length + size), ...clusters.map((each) => each.bytes)];
  return Buffer.concat([
    element(ID.ebml, [
      uint(ID.ebmlReadVersion, 1),
      text(ID.docType, 'webm'),
      uint(ID.docTypeVersion, 4),
      uint(ID.docTypeReadVersion, 2),
    ]),
    element(ID.segment, body),
  ]);
}

interface Cluster {
  at: number;
  bytes: Buffer;
}

function clustersOf(packets: readonly Packet[]): Cluster[] {
  const groups: Packet[][] = [];
  for (const packet of packets) {
    if (packet.key) groups.push([]);
    const group = groups.at(-1);
    if (group === undefined) throw new Error('a film begins with a key picture');
    if (packet.at - (group[0]?.at ?? packet.at) > LONGEST_CLUSTER)
      throw new Error('key pictures are more than 32 s apart');
    group.push(packet);
  }
  return groups.map((group) => {
    const at = group[0]!.at;
    const blocks = group.map((packet) => {
      const start = Buffer.from([0x80 | TRACK, 0, 0, packet.key ? KEY : 0]);
      start.writeInt16BE(packet.at - at, 1);
      return element(ID.simpleBlock, [start, packet.bytes]);
    });
    return { at, bytes: element(ID.cluster, [uint(ID.timestamp, at), ...blocks]) };
  });
}

function indexOf(clusters: readonly Cluster[], begin: number): Buffer {
  let position = begin;
  const points = clusters.map(({ at, bytes }) => {
    const point = element(ID.cuePoint, [
      uint(ID.cueTime, at),
      element(ID.cueTrackPositions, [uint(ID.cueTrack, TRACK), uint(ID.cueClusterPosition, position)]),
    ]);
    position += bytes.length;
    return point;
  });
  return element(ID.cues, points);
}

function element(id: number, content: Uint8Array | readonly Uint8Array[]): Buffer {
  const body = Array.isArray(content) ? Buffer.concat(content) : (content as Uint8Array);
  const name = Buffer.from(id.toString(16).padStart(2, '0'), 'hex');
  // Always eight bytes of length: 0x01 says so.
  const length = Buffer.alloc(8);
  length.writeUIntBE(body.length, 2, 6);
  length[0] = 0x01;
  return Buffer.concat([name, length, body]);
}

function uint(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(id, bytes);
}

function text(id: number, value: string): Buffer {
  return element(id, Buffer.from(value, 'ascii'));
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
