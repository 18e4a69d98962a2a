// Tracks that people have already: GPX, the log of an OwnTracks recorder, GeoJSON. Each becomes `fixes` of a case file.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { timeOf } from '../rules/clients/osmand.ts';
import { readOwnTracks } from '../rules/clients/owntracks.ts';
import { numberOf, radiusOf, takeFix, type FixFault, type Taken } from '../rules/clients/taken-fix.ts';

export interface TrackFix {
  time: string;
  latitude: number;
  longitude: number;
  accuracy: number | null;
  source: string;
  satelliteTime: boolean;
  altitude: number | null;
  speed: number | null;
}

export interface Track {
  fixes: TrackFix[];
  /** elements that were left out, by their place from 1, with the reason */
  refused: { place: number; fault: FixFault }[];
}

const MOST = 1_000_000;

/**
 * @param accuracy metres to assume where a track tells none; null: leave it unknown, and the position proves nothing
 * @param now seconds; positions from later than a day after it are refused
 * @throws Error for text that is none of the three formats, for a document type in XML, and for more than a million positions
 */
export function readTrack(text: string, accuracy: number | null, now: number): Track {
  const begin = text.slice(0, 200).trimStart();
  const taken = begin.startsWith('<')
    ? fromGpx(text, now)
    : begin.startsWith('{')
      ? fromGeoJson(text, now)
      : fromRecorder(text, now);
  if (taken.length > MOST) throw new Error('terlalu banyak posisi / too many positions (> 1,000,000)');
  if (taken.length === 0) throw new Error('tidak ada posisi di dalamnya / it holds no position');
  const track: Track = { fixes: [], refused: [] };
  for (const [index, { fix, fault }] of taken.entries()) {
    if (fault !== null) track.refused.push({ place: index + 1, fault });
    if (fix === null) continue;
    track.fixes.push({
      time: new Date(fix.at * 1_000).toISOString(),
      latitude: fix.latitude,
      longitude: fix.longitude,
      accuracy: fix.accuracy ?? accuracy,
      source: fix.source,
      satelliteTime: fix.satelliteTime,
      altitude: fix.altitude,
      speed: fix.speed,
    });
  }
  return track;
}

const unknown = {
  sent: null,
  satelliteTime: true,
  radius: '68',
  speed: null,
  mock: null,
  repeated: false,
  source: 'gpslogger',
} as const;

function fromGpx(text: string, now: number): Taken[] {
  // A document type is where entities multiply: no track has one.
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw new Error('GPX: document type tidak diterima / a document type is refused');
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(`GPX: ${fault.err.msg} (${fault.err.line}:${fault.err.col})`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    processEntities: false,
    isArray: (name) => ['trk', 'trkseg', 'trkpt'].includes(name),
  });
  const root = record(record(parser.parse(text))['gpx']);
  return list(root['trk'])
    .flatMap((trk) => list(record(trk)['trkseg']))
    .flatMap((segment) => list(record(segment)['trkpt']))
    .map((point) => {
      const { lat, lon, time, ele } = record(point);
      return takeFix(
        {
          ...unknown,
          latitude: numberOf(lat),
          longitude: numberOf(lon),
          at: typeof time === 'string' ? timeOf(time) : null,
          accuracy: null,
          altitude: numberOf(ele),
        },
        now,
      );
    });
}

/** Lines of `time TAB kind TAB json`. */
function fromRecorder(text: string, now: number): Taken[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.some((line) => line.includes('\t')))
    throw new Error('bukan GPX, GeoJSON, atau .rec / neither GPX, GeoJSON nor .rec');
  return lines.flatMap((line) => {
    const json = line.split('\t').slice(2).join('\t');
    return json.trim() === '' ? [] : readOwnTracks(parsed(json), now);
  });
}

function fromGeoJson(text: string, now: number): Taken[] {
  const file = record(parsed(text));
  const features = file['type'] === 'FeatureCollection' ? list(file['features']) : [file];
  return features.flatMap((feature) => {
    const { geometry, properties } = record(feature);
    const { type, coordinates } = record(geometry);
    const told = record(properties);
    const times = list(told['coordTimes'] ?? record(told['coordinateProperties'])['times']);
    const places = type === 'LineString' ? list(coordinates) : type === 'Point' ? [coordinates] : [];
    return places.map((place, index) => {
      const [longitude, latitude, altitude] = list(place);
      const time = type === 'Point' ? (told['time'] ?? told['timestamp'] ?? told['tst']) : times[index];
      return takeFix(
        {
          ...unknown,
          latitude: numberOf(latitude),
          longitude: numberOf(longitude),
          at: typeof time === 'string' || typeof time === 'number' ? timeOf(`${time}`) : null,
          accuracy: radiusOf(told['accuracy'] ?? told['acc']),
          altitude: numberOf(altitude),
        },
        now,
      );
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
}
